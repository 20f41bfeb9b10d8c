import 'server-only';
import { parseArticleCode, type ArticleCode } from '../model/article-code';
import { fail, ok, type Result } from '../model/result';
import { posterViewOf } from '../poster/poster-view';
import { checkCode } from '../qr/check-code';
import { qrPath } from '../qr/qr';
import type { Site } from '../site/current-site';
import { WORDS } from '../site/words';
import type { Store } from '../store/store';
import { CODE_WIDTH_MM, MOST_CODES, type PrintOrder } from './print-order';
import { dealSheets, type PrintItem, type PrintView } from './print-view';

/** Finds what an order asks for; what cannot be printed is named and the rest is kept. */
export async function gatherPrint(store: Store, site: Site, today: string, order: PrintOrder): Promise<PrintView> {
  const words = WORDS.print.problems;
  const results: Result<PrintItem>[] = [];
  // One after the other: each code is drawn, spoiled and read before it is offered.
  for (const text of order.codes) results.push(await gatherItem(store, site, today, order, text));
  const problems = results.flatMap((result) => (result.ok ? [] : [result.error]));
  if (order.tooMany) problems.unshift(words.tooMany(MOST_CODES));
  if (order.wrongPlacement !== undefined) problems.unshift(words.placement(order.wrongPlacement));
  const items = results.flatMap((result) => (result.ok ? [result.value] : []));
  return {
    layout: order.layout,
    order,
    problems,
    sheets: dealSheets(items, order),
    siteName: site.config.siteName,
    columnName: site.config.columnName,
    typeAt: site.addresses.absolute('/c').replace(/^https?:\/\//, ''),
  };
}

async function gatherItem(
  store: Store,
  site: Site,
  today: string,
  order: PrintOrder,
  text: string,
): Promise<Result<PrintItem>> {
  const words = WORDS.print.problems;
  const code = parseArticleCode(text);
  if (!code) return fail(words.malformed(text));
  const article = await store.getArticle(code);
  if (!article) return fail(words.unknown(code));
  if (article.status === 'withdrawn') return fail(words.withdrawn(code));
  const address = site.addresses.article(code, order.placement);
  const check = await checkCode(address, { widthMm: CODE_WIDTH_MM[order.layout] });
  if (!check.ok)
    return fail(words.refused(article.title, check.reasons.map((why) => WORDS.codeFaults[why]).join('；')));
  const { title, label, column, summary, publisher, date } = posterViewOf(article, site, today);
  return ok({ title, label, column, summary, publisher, date, address, typed: typedCode(code), qr: qrPath(address) });
}

function typedCode(code: ArticleCode): [string, string] {
  return [code.slice(0, 4).toUpperCase(), code.slice(4).toUpperCase()];
}
