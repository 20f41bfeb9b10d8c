import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DESK_WORDS } from '@/lib/site/desk-words';

export const metadata: Metadata = { title: DESK_WORDS.title, robots: { index: false, follow: false } };

export default function DeskLayout({ children }: { children: ReactNode }) {
  return children;
}
