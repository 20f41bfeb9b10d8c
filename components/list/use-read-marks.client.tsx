'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { parseReadMarks, readMarksText, subscribeReadMarks } from '@/lib/enhance/read-marks';

/** Codes of the articles read on this phone; empty on the server. */
export function useReadMarks(): Set<string> {
  const text = useSyncExternalStore(subscribeReadMarks, readMarksText, () => '[]');
  return useMemo(() => parseReadMarks(text), [text]);
}
