'use client';

import { useEffect } from 'react';
import { countVisit } from '@/lib/enhance/count-visit';

/** Counts a view of the list or another page of the app and fills the numbers in; the staff desk is no reading. */
export function CountVisit({ base }: { base: string }) {
  useEffect(() => {
    if (!/^\/desk(\/|$)/.test(location.pathname.slice(base.length))) countVisit(base);
  }, [base]);
  return null;
}
