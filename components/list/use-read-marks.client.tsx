'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { parseReadMarks, readMarksText } from '@/lib/enhance/read-marks';
import { subscribeStored } from '@/lib/enhance/stored-list';

/** Codes of the articles read on this phone; empty on the server. */
export function useReadMarks(): Set<string> {
  const text = useSyncExternalStore(subscribeStored, readMarksText, () => '[]');
  return useMemo(() => parseReadMarks(text), [text]);
}
