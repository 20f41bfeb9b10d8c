import { factsOf } from '../kept/document-facts';
import { articleKey, listDocuments } from '../kept/documents';
import { readKeptEdition } from '../kept/edition-copy';
import { BASE, CACHES } from '../kept/scope';

/**
 * The page for what is not kept, with the list of what is.
 *
 * @param code of the article that was asked for: the page names it when the phone knows its title, and
 *   its script opens it when it arrives after all
 */
export async function offlinePage(code?: string): Promise<Response> {
  const page = await (await caches.open(CACHES.pages)).match(`${BASE}/offline`);
  if (!page) return Response.error();
  const [items, title] = await Promise.all([savedItems(), code ? titleOf(code) : undefined]);
  const html = (await page.text())
    .replace(
      /(<ul id="saved-articles"[^>]*data-empty="([^"]*)"[^>]*>)<\/ul>/,
      (_match, open: string, empty: string) => `${open}${items || `<li>${empty}</li>`}</ul>`,
    )
    .replace('data-asked=""', `data-asked="${escapeText(code ?? '')}"`)
    .replace(/(<p id="asked-title"[^>]*>)/, (open) => open + escapeText(title ?? ''));
  return new Response(html, { status: 503, headers: htmlHeaders(page) });
}

async function titleOf(code: string): Promise<string | undefined> {
  const edition = await readKeptEdition();
  return edition?.articles.find((entry) => articleKey(entry.code) === articleKey(code))?.title;
}

async function savedItems(): Promise<string> {
  const documents = await listDocuments();
  const newest = documents
    .map(({ key, response }) => ({ key, ...factsOf(response) }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return newest
    .map(
      ({ key, title }) =>
        `<li class="border-b border-line"><a class="tap w-full py-2 hover:text-main" href="${key}">${escapeText(title)}</a></li>`,
    )
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function htmlHeaders(page: Response): Headers {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  const policy = page.headers.get('Content-Security-Policy');
  if (policy) headers.set('Content-Security-Policy', policy);
  return headers;
}
