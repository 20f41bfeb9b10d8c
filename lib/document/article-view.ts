import { isExpired, type Article, type ArticleSummary } from '../model/article';
import { civilDate, type CivilTime } from '../model/civil-time';
import type { SafeHtml } from '../model/safe-html';
import { extensionOf } from '../model/file-types';
import { formatSize } from '../model/format-size';
import { withBasePath } from '../content/base-path';
import { withLeavingLinks } from '../content/leaving-links';
import { createLinkAddress } from '../leave/leaving-address';
import type { Addresses } from '../site/address';
import { WORDS } from '../site/words';
import { descriptionOf, sharedTextOf } from './shared-text';

export interface LinkView {
  title: string;
  url: string;
}

export interface AttachmentView {
  title: string;
  url: string;
  /** `PDF · 1.2 MB` */
  detail?: string;
  /** Lies on a foreign host: the leaving notice applies. */
  leaving?: boolean;
  /** As it is handed out, with origin. */
  address: string;
}

export interface BannerView {
  label: string;
  text: string;
  replacement?: LinkView;
}

/** What the article document prints: texts as they stand on the page, addresses ready to use. */
export interface ArticleView {
  code: string;
  /** Of what the article itself says, whatever stands around it. */
  textRevision: string;
  title: string;
  language: string;
  description: string;
  /** The canonical address. */
  address: string;
  /** The same without origin, for links on this page. */
  path: string;
  /** The article as one file. */
  packPath: string;
  originalUrl?: string;
  column?: LinkView;
  published: string;
  publishedTag?: CivilTime;
  source?: string;
  publisher?: { title: string; url?: string };
  facts: { name: string; value: string }[];
  banner?: BannerView;
  bodyHtml: SafeHtml;
  attachments: AttachmentView[];
  related: { label: string; links: LinkView[] };
  tags: LinkView[];
  author?: string;
  /** Absolute address of the article's picture. */
  image?: string;
  /** Absolute address of the square that link cards show. */
  icon: string;
  sharedText: string;
  /** Shown on the phone once the last day, `YYYY-MM-DD`, has passed. */
  lapses?: { lastDay: string; banner: BannerView };
}

export interface ArticleSurroundings {
  addresses: Addresses;
  /** Links to these hosts and all below them need no leaving notice. */
  trustedHosts: string[];
  publisherUrl?: string;
  /** `YYYY-MM-DD` in Beijing. */
  today: string;
  related: LinkView[];
  earlier: ArticleSummary[];
  replacement?: LinkView;
}

/** Makes the view of an article; pure, so that the same revision always gives the same page. */
export function articleViewOf(article: Article, around: ArticleSurroundings): ArticleView {
  const { addresses } = around;
  const address = addresses.article(article.code);
  const linkAddress = createLinkAddress(around.trustedHosts, addresses, article.code);
  const published = article.publishedAt ?? WORDS.article.noDate;
  return {
    code: article.code,
    textRevision: article.revision,
    title: article.title,
    language: article.language ?? 'zh-CN',
    description: descriptionOf(article),
    address,
    path: addresses.path(`/a/${article.code}`),
    packPath: addresses.path(`/pack.html?codes=${article.code}`),
    originalUrl: article.url && linkAddress(article.url),
    column: article.column ? listLink('column', article.column, addresses) : undefined,
    published,
    publishedTag: article.publishedAt,
    source: article.source || undefined,
    publisher: article.publisher
      ? { title: article.publisher, url: around.publisherUrl && linkAddress(around.publisherUrl) }
      : undefined,
    facts: factsOf(article),
    banner: bannerOf(article, around),
    bodyHtml: withLeavingLinks(withBasePath(article.bodyHtml, addresses.basePath), linkAddress),
    attachments: article.attachments.map((file) => ({
      title: file.title,
      url: file.url.startsWith('/') ? addresses.path(file.url) : linkAddress(file.url),
      detail: attachmentDetail(file.url, file.mimeType, file.sizeInBytes),
      leaving: file.leaving,
      address: file.url.startsWith('/') ? addresses.absolute(file.url) : file.url,
    })),
    related: relatedOf(around),
    tags: article.tags.map((tag) => listLink('tag', tag, addresses)),
    author: article.authors[0],
    image: article.cover && addresses.absolute(`/media/${article.cover.hash}`),
    icon: `${address}/icon.png`,
    sharedText: sharedTextOf(article, address),
    lapses: lapsesOf(article, around),
  };
}

function listLink(kind: 'column' | 'tag', name: string, addresses: Addresses): LinkView {
  return { title: name, url: `${addresses.path('/')}?${kind}=${encodeURIComponent(name)}` };
}

function factsOf(article: Article): { name: string; value: string }[] {
  const words = WORDS.article;
  const facts: [string, string | undefined][] = [
    [words.modified, article.modifiedAt !== article.publishedAt ? article.modifiedAt : undefined],
    [words.indexNo, article.indexNo],
    [words.docNo, article.docNo],
    [words.writtenDate, article.writtenDate && civilDate(article.writtenDate)],
    [words.validUntil, article.validUntil && civilDate(article.validUntil)],
    [words.author, signatories(article).join('、') || undefined],
    [words.editor, article.editor],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

/** Feeds often name the bureau as the author of everything; it stands there already as 发布机构. */
function signatories({ authors, publisher, source }: Article): string[] {
  return authors.filter((author) => author !== publisher && author !== source);
}

function bannerOf(article: Article, around: ArticleSurroundings): BannerView | undefined {
  const words = WORDS.status;
  const note = [article.statusDate && civilDate(article.statusDate), article.statusNote].filter(Boolean).join('　');
  if (article.status === 'abolished') {
    return { label: words.abolished, text: note || words.abolishedNote, replacement: around.replacement };
  }
  if (isExpired(article, around.today)) {
    return { label: words.expired, text: note || words.expiredNote, replacement: around.replacement };
  }
  if (article.status === 'corrected') return { label: words.corrected, text: note || words.correctedNote };
  return undefined;
}

function lapsesOf(article: Article, around: ArticleSurroundings): ArticleView['lapses'] {
  if (article.validUntil === undefined || isExpired(article, around.today) || article.status === 'abolished')
    return undefined;
  const banner = { label: WORDS.status.expired, text: WORDS.status.expiredNote, replacement: around.replacement };
  return { lastDay: civilDate(article.validUntil), banner };
}

function relatedOf(around: ArticleSurroundings): ArticleView['related'] {
  if (around.related.length > 0) return { label: WORDS.article.related, links: around.related };
  return {
    label: WORDS.article.earlierInColumn,
    links: around.earlier.map((item) => ({ title: item.title, url: around.addresses.path(`/a/${item.code}`) })),
  };
}

function attachmentDetail(url: string, mimeType?: string, sizeInBytes?: number): string | undefined {
  const extension = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(url)?.[1]?.toUpperCase();
  const type = (mimeType && extensionOf(mimeType)?.toUpperCase()) || extension;
  return [type, sizeInBytes && formatSize(sizeInBytes)].filter(Boolean).join(' · ') || undefined;
}
