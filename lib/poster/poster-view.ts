import { isExpired, type Article, type StoredPicture } from '../model/article';
import type { CivilTime } from '../model/civil-time';
import type { Site } from '../site/current-site';
import { readableOn } from '../site/main-color';
import { WORDS } from '../site/words';
import { drawableLine } from './drawable-text';

export const POSTER_LAYOUTS = ['picture', 'text', 'notice'] as const;
export type PosterLayout = (typeof POSTER_LAYOUTS)[number];

/** What a poster says: lines that can be set in type. */
export interface PosterView {
  layout: PosterLayout;
  title: string;
  /** 已失效, 已废止, 更正: an old notice is never shown as current. */
  label?: string;
  column: string;
  siteName: string;
  summary?: string;
  paragraphs: string[];
  docNo?: string;
  publisher?: string;
  /** `2026年3月5日` */
  date?: string;
  picture?: StoredPicture;
  /** The one colour, dark enough for white text. */
  color: string;
  address: string;
}

/** Titles of texts that are posted up in the form of a notice. */
const NOTICE = /(通知|公告|通告|公示|公约|决定|意见|办法|规定|条例|倡议书?|启事)([（(].{1,8}[)）])?$/;
/** Narrower pictures would be blown up. */
const LEAST_PICTURE_WIDTH = 400;
/** Of the text; more than any layout has room for. */
const PARAGRAPHS = 6;

export function parseLayout(text: string | null): PosterLayout | undefined {
  return POSTER_LAYOUTS.find((layout) => layout === text);
}

/** @param wanted a layout asked for; one that the article has nothing for is left for the fitting one */
export function posterViewOf(article: Article, site: Site, today: string, wanted?: PosterLayout): PosterView {
  const { config, addresses } = site;
  const column = drawableLine(article.column ?? '') || drawableLine(config.columnName);
  const title = drawableLine(article.title) || column;
  const picture = article.cover && article.cover.width >= LEAST_PICTURE_WIDTH ? article.cover : undefined;
  const fitting = article.docNo || NOTICE.test(title) ? 'notice' : picture ? 'picture' : 'text';
  return {
    layout: wanted === undefined || (wanted === 'picture' && !picture) ? fitting : wanted,
    title,
    label: labelOf(article, today),
    column,
    siteName: drawableLine(config.siteName),
    summary: drawableLine(article.summary ?? '') || undefined,
    paragraphs: article.bodyText.split('\n', 40).map(drawableLine).filter(Boolean).slice(0, PARAGRAPHS),
    docNo: drawableLine(article.docNo ?? '') || undefined,
    publisher: drawableLine(article.publisher ?? article.source ?? '') || undefined,
    date: article.publishedAt && spelledDate(article.publishedAt),
    picture,
    color: readableOn('#ffffff', config.mainColor, 5),
    address: addresses.article(article.code),
  };
}

function labelOf(article: Article, today: string): string | undefined {
  if (article.status === 'abolished') return WORDS.status.abolished;
  if (isExpired(article, today)) return WORDS.status.expired;
  return article.status === 'corrected' ? WORDS.status.corrected : undefined;
}

function spelledDate(time: CivilTime): string {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
