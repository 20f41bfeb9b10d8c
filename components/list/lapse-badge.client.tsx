'use client';

import { useSyncExternalStore } from 'react';
import { today } from '@/lib/model/civil-time';
import { WORDS } from '@/lib/site/words';
import { Badge } from './badge';

const neverChanges = () => () => {};

/** 已失效 on a list that was made before the last day of a notice had passed: the phone needs nobody to know it. */
export function LapseBadge({ lastDay }: { lastDay: string }) {
  const lapsed = useSyncExternalStore(
    neverChanges,
    () => lastDay < today(),
    () => false,
  );
  return lapsed && <Badge>{WORDS.status.expired}</Badge>;
}
