import 'server-only';
import { createHash } from 'node:crypto';
import { isExpired, type Article } from '../model/article';
import { parseArticleCode } from '../model/article-code';
import { today } from '../model/civil-time';
import { createLinkAddress, type LinkAddress } from '../leave/leaving-address';
import type { Site } from '../site/current-site';
import { trustedHostsOf } from '../site/trusted-hosts';
import type { Store } from '../store/store';
import type { ArticleSurroundings, LinkView } from './article-view';

const EARLIER = 4;

/** What an article's page shows of other articles; withdrawn ones never appear in it. */
export async function gatherSurroundings(store: Store, site: Site, article: Article): Promise<ArticleSurroundings> {
  const linkAddress = linkAddressOf(site, article.code);
  const related = await Promise.all(article.relatedLinks.map((link) => resolveLink(store, site, link, linkAddress)));
  const shown = related.filter((link): link is LinkView => link !== undefined);
  return {
    addresses: site.addresses,
    trustedHosts: trustedHostsOf(site.config),
    publisherUrl: site.config.siteUrl,
    today: today(),
    related: shown,
    earlier: shown.length > 0 ? [] : await store.listEarlierInColumn(article, EARLIER),
    replacement: article.replacedBy ? await resolveReplacement(store, site, article.replacedBy) : undefined,
  };
}

/** The article that takes another's place: one of ours by id, code or address, else an outside address. */
export async function resolveReplacement(store: Store, site: Site, idOrUrl: string): Promise<LinkView | undefined> {
  const code = (await store.findCode(idOrUrl)) ?? parseArticleCode(idOrUrl);
  const article = code && (await store.getArticle(code));
  if (article) {
    if (article.status === 'withdrawn') return undefined;
    return { title: article.title, url: site.addresses.path(`/a/${article.code}`) };
  }
  return /^https?:\/\//.test(idOrUrl) ? { title: idOrUrl, url: linkAddressOf(site)(idOrUrl) } : undefined;
}

function linkAddressOf(site: Site, from?: string): LinkAddress {
  return createLinkAddress(trustedHostsOf(site.config), site.addresses, from);
}

async function resolveLink(
  store: Store,
  site: Site,
  link: LinkView,
  linkAddress: LinkAddress,
): Promise<LinkView | undefined> {
  const code = await store.findCode(link.url);
  if (!code) return { title: link.title, url: linkAddress(link.url) };
  const state = await store.getArticleState(code);
  if (state?.status === 'withdrawn') return undefined;
  return { title: link.title, url: site.addresses.path(`/a/${code}`) };
}

/** Grows when a change of the page itself has to reach the copies on phones. */
const DOCUMENT_VERSION = 4;

/**
 * The revision of the finished page: of the article, of what it shows of others, and of the site's
 * settings and address. A new build or stylesheet does not change it, so a deploy makes no phone
 * fetch anything again.
 */
export function documentRevision(article: Article, around: ArticleSurroundings, site: Site): string {
  const links = [...around.related, ...around.earlier.map(({ code, title }) => ({ code, title })), around.replacement];
  return createHash('sha256')
    .update(JSON.stringify([DOCUMENT_VERSION, article.revision, links, isExpired(article, around.today)]))
    .update(JSON.stringify([site.addresses.origin, site.config]))
    .digest('hex')
    .slice(0, 12);
}
