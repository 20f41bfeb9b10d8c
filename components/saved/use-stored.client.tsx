'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { parseReadings, readingsText, type Reading } from '@/lib/enhance/reading-log';
import { parseSaved, readSavedText, type SavedMark } from '@/lib/enhance/saved-list';
import { subscribeStored } from '@/lib/enhance/stored-list';

/** 收藏 on this phone, the last first; empty on the server. */
export function useSavedMarks(): SavedMark[] {
  const text = useSyncExternalStore(subscribeStored, readSavedText, () => '[]');
  return useMemo(() => parseSaved(text), [text]);
}

/** What was read on this phone, the last first; empty on the server. */
export function useReadings(): Reading[] {
  const text = useSyncExternalStore(subscribeStored, readingsText, () => '[]');
  return useMemo(() => parseReadings(text), [text]);
}
