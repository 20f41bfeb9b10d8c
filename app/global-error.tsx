'use client';

import { WORDS } from '@/lib/site/words';

/** In the place of a whole page whose frame could not be made: no stylesheet, no store, nothing inline. */
export default function GlobalErrorPage() {
  return (
    <html lang="zh-CN">
      <body>
        <main id="content">
          <h1>{WORDS.error.title}</h1>
          <p>{WORDS.error.text}</p>
          <button type="button" onClick={() => location.reload()}>
            {WORDS.error.reload}
          </button>
        </main>
      </body>
    </html>
  );
}
