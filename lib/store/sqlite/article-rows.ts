import type { Article, ArticlePicture, ArticleStatus, ArticleSummary } from '../../model/article';
import type { ArticleCode } from '../../model/article-code';
import type { CivilTime } from '../../model/civil-time';
import type { SafeHtml } from '../../model/safe-html';

export interface SummaryRow {
  code: string;
  title: string;
  summary: string | null;
  published_at: string | null;
  column_name: string | null;
  tags: string;
  source: string | null;
  publisher: string | null;
  status: string;
  valid_until: string | null;
  pinned: number;
  cover: string | null;
  revision: string;
  first_seen_at: string;
}

export interface ArticleRow extends SummaryRow {
  feed: string;
  item_id: string;
  url: string | null;
  details: string;
  body_html: string;
  body_text: string;
}

/** The columns that lists read, of the table or alias `article`. */
export const SUMMARY_COLUMNS = `article.code, article.title, article.summary, article.published_at, article.column_name,
  article.tags, article.source, article.publisher, article.status, article.valid_until, article.pinned, article.cover,
  article.revision, article.first_seen_at`;

export const ARTICLE_COLUMNS = `${SUMMARY_COLUMNS}, article.feed, article.item_id, article.url,
  CAST(article_content.details AS BLOB) AS details, CAST(article_content.body_html AS BLOB) AS body_html,
  CAST(article_content.body_text AS BLOB) AS body_text`;

export function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    code: row.code as ArticleCode,
    title: row.title,
    summary: row.summary ?? undefined,
    publishedAt: (row.published_at ?? undefined) as CivilTime | undefined,
    column: row.column_name ?? undefined,
    tags: JSON.parse(row.tags) as string[],
    source: row.source ?? undefined,
    publisher: row.publisher ?? undefined,
    status: row.status as ArticleStatus,
    validUntil: (row.valid_until ?? undefined) as CivilTime | undefined,
    pinned: row.pinned === 1,
    cover: row.cover === null ? undefined : (JSON.parse(row.cover) as ArticlePicture),
    revision: row.revision,
    firstSeenAt: row.first_seen_at,
  };
}

export function articleOf(row: ArticleRow): Article {
  return {
    ...summaryOf(row),
    ...(JSON.parse(row.details) as ArticleDetails),
    feed: row.feed,
    itemId: row.item_id,
    url: row.url ?? undefined,
    bodyHtml: row.body_html as SafeHtml,
    bodyText: row.body_text,
  };
}

/** What only the article page shows: kept as one JSON text. */
type ArticleDetails = Omit<Article, keyof ArticleSummary | 'feed' | 'itemId' | 'url' | 'bodyHtml' | 'bodyText'>;

export function detailsOf(article: Article): string {
  const details: ArticleDetails = {
    language: article.language,
    authors: article.authors,
    editor: article.editor,
    indexNo: article.indexNo,
    docNo: article.docNo,
    writtenDate: article.writtenDate,
    modifiedAt: article.modifiedAt,
    statusDate: article.statusDate,
    statusNote: article.statusNote,
    replacedBy: article.replacedBy,
    pictures: article.pictures,
    attachments: article.attachments,
    relatedLinks: article.relatedLinks,
  };
  return JSON.stringify(details);
}
