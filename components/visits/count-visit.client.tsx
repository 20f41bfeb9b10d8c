'use client';

import { useEffect } from 'react';
import { countVisit } from '@/lib/enhance/count-visit';

/** Counts a view of the list or another page of the app and fills the numbers in. */
export function CountVisit({ base }: { base: string }) {
  useEffect(() => countVisit(base), [base]);
  return null;
}
