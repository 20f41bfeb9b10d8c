'use client';

import { useEffect, useRef, useState } from 'react';
import { carryOn } from '@/lib/enhance/carry-on';
import type { SavedMark } from '@/lib/enhance/saved-list';
import type { KeptArticle } from '@/lib/kept/sizes';
import { WORDS } from '@/lib/site/words';

export interface LostNoticeProps {
  marks: SavedMark[];
  articles: KeptArticle[];
  onRestored(): Promise<void>;
}

/** Saved articles whose copies a system has wiped: says so, and has them saved again. */
export function LostNotice({ marks, articles, onRestored }: LostNoticeProps) {
  const held = new Set(articles.filter(({ holding }) => holding === 'saved').map(({ code }) => code));
  const lost = marks.filter(({ code }) => !held.has(code)).length;
  const [text, setText] = useState('');
  const asked = useRef(false);
  useEffect(() => {
    if (lost === 0 || asked.current) return;
    asked.current = true;
    const words = WORDS.savedPage;
    setText(words.lost(lost));
    void carryOn().then(async (result) => {
      const left = result?.lost.length ?? lost;
      setText(left > 0 ? words.lostOffline(left) : words.restored(lost));
      await onRestored();
    });
  }, [lost, onRestored]);
  return (
    <p role="status" className="mb-4 rounded-md bg-tint px-4 py-3 empty:hidden">
      {text}
    </p>
  );
}
