import { listLinks } from '../content/list-links';
import type { Article } from '../model/article';
import type { NamedArticle } from './check-articles';

/** `gone`: the page is not there any more; `refused`: answered with another status; `unreachable`: not at all. */
export type LinkFault = 'gone' | 'refused' | 'unreachable';

export interface BrokenLink {
  url: string;
  fault: LinkFault;
  status?: number;
  articles: NamedArticle[];
}

export interface LinkCheck {
  /** ISO 8601; absent while it runs. */
  finishedAt?: string;
  total: number;
  done: number;
  broken: BrokenLink[];
}

/** What asking an address came to: `ok`, a status that is no success, or no answer. */
export type AskLink = (url: string) => Promise<{ ok: boolean; status?: number }>;

const MOST_LINKS = 1000;
const GONE = [404, 410];

/** Addresses outside this site with the articles that lead there. */
export function outsideLinks(article: Article, siteOrigin: string): string[] {
  const given = [
    ...listLinks(article.bodyHtml),
    ...article.relatedLinks.map(({ url }) => url),
    ...article.attachments.map(({ url }) => url),
    ...(article.url ? [article.url] : []),
  ];
  const outside = given.map((url) => url.split('#', 1)[0] ?? '').filter((url) => /^https?:\/\//i.test(url));
  return [...new Set(outside)].filter((url) => URL.canParse(url) && new URL(url).origin !== siteOrigin);
}

/**
 * Asks one address after the other, `pauseMs` apart, and tells `onProgress` of each: others' servers must not
 * feel it.
 */
export async function checkLinks(
  articles: AsyncIterable<Article>,
  options: {
    siteOrigin: string;
    ask: AskLink;
    pauseMs: number;
    signal: AbortSignal;
    onProgress: (check: LinkCheck) => void;
  },
): Promise<LinkCheck> {
  const places = await placesOf(articles, options.siteOrigin);
  const check: LinkCheck = { total: places.size, done: 0, broken: [] };
  options.onProgress(check);
  for (const [url, found] of places) {
    if (options.signal.aborted) return check;
    const answer = await options.ask(url);
    check.done++;
    if (!answer.ok) check.broken.push({ url, fault: faultOf(answer.status), status: answer.status, articles: found });
    await new Promise((resolve) => setTimeout(resolve, options.pauseMs));
  }
  check.finishedAt = new Date().toISOString();
  return check;
}

async function placesOf(articles: AsyncIterable<Article>, siteOrigin: string): Promise<Map<string, NamedArticle[]>> {
  const places = new Map<string, NamedArticle[]>();
  for await (const article of articles) {
    for (const url of outsideLinks(article, siteOrigin)) {
      if (!places.has(url) && places.size >= MOST_LINKS) continue;
      places.set(url, [...(places.get(url) ?? []), { code: article.code, title: article.title }]);
    }
  }
  return places;
}

function faultOf(status: number | undefined): LinkFault {
  if (status === undefined) return 'unreachable';
  return GONE.includes(status) ? 'gone' : 'refused';
}
