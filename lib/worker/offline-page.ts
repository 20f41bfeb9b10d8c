import { decodeEntities, factsOf } from '../kept/document-facts';
import { articleKey, listDocuments, type KeptDocument } from '../kept/documents';
import { readKeptEdition } from '../kept/edition-copy';
import { BASE } from '../kept/scope';
import { today } from '../model/civil-time';
import { WORDS } from '../site/words';
import { PAGES } from './build';

const NO_NETWORK = 503;

/**
 * The page for what is not kept, with the list of what is.
 *
 * @param asked the address that 再试一次 leads to
 * @param code of the article that was asked for: the page names it when the phone knows its title
 */
export async function offlinePage(asked: string, code?: string): Promise<Response> {
  const page = await (await caches.open(PAGES)).match(`${BASE}/offline`);
  if (!page) return barePage(asked);
  const [items, title] = await Promise.all([savedItems(), code ? titleOf(code) : undefined]);
  const html = (await page.text())
    .replace(
      /(<ul id="saved-articles"[^>]*data-empty="([^"]*)"[^>]*>)<\/ul>/,
      (_match, open: string, empty: string) => `${open}${items || `<li>${empty}</li>`}</ul>`,
    )
    .replace(/(<a id="retry" href=")[^"]*/, (_match, open: string) => open + escapeText(asked))
    .replace(/(<p id="asked-title"[^>]*>)/, (open) => open + escapeText(title ?? ''));
  return new Response(html, { status: NO_NETWORK, headers: htmlHeaders(page) });
}

/** From the list of the newest, else from the kept list page, which also has older ones that are pinned. */
async function titleOf(code: string): Promise<string | undefined> {
  const edition = await readKeptEdition();
  const key = articleKey(code);
  const listed = edition?.articles.find((entry) => articleKey(entry.code) === key)?.title;
  if (listed) return listed;
  const list = await (await (await caches.open(PAGES)).match(`${BASE}/`))?.text();
  const [, title] = new RegExp(`<a href="${key}"[^>]*>([\\s\\S]*?)</a>`).exec(list ?? '') ?? [];
  return title && decodeEntities(title.replace(/<[^>]*>/g, ''));
}

async function savedItems(): Promise<string> {
  const documents = await listDocuments();
  const newest = documents
    .map(({ key, response }) => ({ key, ...factsOf(response) }))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return newest.map(savedItem).join('');
}

function savedItem({ key, title, badge, validUntil }: Pick<KeptDocument, 'key'> & ReturnType<typeof factsOf>): string {
  const mark = validUntil && validUntil < today() ? WORDS.status.expired : badge;
  const label = mark ? `<span class="mr-2 shrink-0 text-main">${escapeText(mark)}</span>` : '';
  return `<li class="border-b border-line"><a class="tap w-full py-2 hover:text-main" href="${key}">${label}${escapeText(title)}</a></li>`;
}

/** Even the page for such cases is gone from the phone: a few words are better than the browser's own. */
function barePage(asked: string): Response {
  const { title, retry } = WORDS.offline;
  const html =
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${title}</title></head><body><h1>${title}</h1><p><a href="${escapeText(asked)}">${retry}</a></p></body></html>`;
  return new Response(html, { status: NO_NETWORK, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
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
