'use client';

import { WORDS } from '@/lib/site/words';

/** Shown when a page could not be made; the articles themselves do not depend on it. */
export default function ErrorPage() {
  return (
    <main id="content" className="wrap-page py-10">
      <h1 className="text-2xl font-bold">{WORDS.error.title}</h1>
      <p className="mt-3">{WORDS.error.text}</p>
      <button
        type="button"
        onClick={() => location.reload()}
        className="mt-5 min-h-12 rounded-lg bg-fill px-6 text-white"
      >
        {WORDS.error.reload}
      </button>
    </main>
  );
}
