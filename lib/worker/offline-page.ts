import { BASE, CACHES } from './scope';
import { readKeptEdition } from './kept-edition';

/** The page for what is not kept, with the list of what is. */
export async function offlinePage(): Promise<Response> {
  const page = await (await caches.open(CACHES.pages)).match(`${BASE}/offline`);
  if (!page) return Response.error();
  const items = await savedItems();
  const html = (await page.text()).replace(
    /(<ul id="saved-articles"[^>]*data-empty="([^"]*)"[^>]*>)<\/ul>/,
    (_match, open: string, empty: string) => `${open}${items || `<li>${empty}</li>`}</ul>`,
  );
  return new Response(html, { status: 503, headers: htmlHeaders(page) });
}

async function savedItems(): Promise<string> {
  const edition = await readKeptEdition();
  const items = (edition?.articles ?? []).map(
    ({ code, title }) =>
      `<li class="border-b border-line"><a class="tap w-full py-2 hover:text-main" href="${BASE}/a/${code}">${escapeText(title)}</a></li>`,
  );
  return items.join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function htmlHeaders(page: Response): Headers {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  const policy = page.headers.get('Content-Security-Policy');
  if (policy) headers.set('Content-Security-Policy', policy);
  return headers;
}
