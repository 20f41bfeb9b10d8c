import { buildBody, listPictures, type BuiltBody } from '../content/article-body';
import type { ResolvePicture } from '../content/arrange-body';
import { summarise } from '../content/summarise';
import type { Article, Attachment, StoredPicture } from '../model/article';
import type { ArticleCode } from '../model/article-code';
import type { ArticleDraft } from '../model/article-draft';
import { fail, ok, type Result } from '../model/result';
import { chooseCover } from './choose-cover';
import type { AttachmentCollector } from './collect-attachments';
import type { PictureCollector } from './collect-pictures';
import { draftFieldsOf } from './draft-fields';
import { keepAttachments } from './keep-attachments';
import { revisionOf } from './revision';

export interface MakingContext {
  pictures: PictureCollector;
  attachments: AttachmentCollector;
  resolveArticle: (url: string) => ArticleCode | undefined;
  isTrustedHost: (host: string) => boolean;
}

export interface MadeArticle {
  article: Article;
  /** About the body and about the attachments, for the report. */
  warnings: { field: string; reason: string }[];
  /** Attachments that still have to be fetched. */
  pending: Attachment[];
  picturesFailed: { field: string; url: string; reason: string }[];
}

/**
 * Turns a draft into the article that is stored: pictures fetched, attachments that lie beside the
 * feed copied, body sanitised.
 * A body that breaks the sanitiser is a failure of this article alone; a full disk throws (MediaWriteError).
 */
export async function makeArticle(
  given: ArticleDraft,
  identity: { code: ArticleCode; firstSeenAt: string },
  context: MakingContext,
): Promise<Result<MadeArticle>> {
  const draft = { ...given, body: withoutInline(given.body, context.pictures) };
  const { resolved, failed } = await collectAll(draft, context.pictures);
  const { attachments, problems, pending } = await keepAttachments(draft, context.attachments, context.isTrustedHost);
  const built = tryBuildBody(draft, (url) => resolved.get(url), context);
  if (!built.ok) return built;
  const body = built.value;
  const fields = {
    ...draftFieldsOf(draft),
    ...identity,
    summary: draft.summary ?? (summarise(body.text) || undefined),
    bodyHtml: body.html,
    bodyText: body.text,
    pictures: body.pictures,
    cover: chooseCover(coverOf(draft, resolved), body.pictures),
    attachments,
  };
  const article = { ...fields, revision: revisionOf(fields) };
  const warnings = [
    ...body.warnings.map((reason) => ({ field: bodyFieldOf(draft), reason })),
    ...problems.map((reason) => ({ field: 'attachments', reason })),
  ];
  return ok({ article, warnings, pending, picturesFailed: failed });
}

/** The field of the feed that a body came from, for reports. */
export function bodyFieldOf({ body }: Pick<ArticleDraft, 'body'>): 'content_html' | 'content_text' {
  return body.kind === 'html' ? 'content_html' : 'content_text';
}

function withoutInline(body: ArticleDraft['body'], pictures: PictureCollector): ArticleDraft['body'] {
  return body.kind === 'html' ? { ...body, value: pictures.takeOutInline(body.value) } : body;
}

function coverOf({ coverUrl }: ArticleDraft, resolved: Map<string, StoredPicture | 'left-out'>) {
  const picture = coverUrl === undefined ? undefined : resolved.get(coverUrl);
  return picture === 'left-out' ? undefined : picture;
}

function tryBuildBody(
  draft: ArticleDraft,
  resolvePicture: ResolvePicture,
  { resolveArticle, isTrustedHost }: MakingContext,
): Result<BuiltBody> {
  try {
    return ok(buildBody(draft, { resolvePicture, resolveArticle, isTrustedHost }));
  } catch (error) {
    return fail(`the body cannot be made safe: ${(error as Error).message}`);
  }
}

async function collectAll(draft: ArticleDraft, pictures: PictureCollector) {
  const inBody = new Set(listPictures(draft.body, draft.baseUrl));
  const urls = new Set(draft.coverUrl === undefined ? inBody : [...inBody, draft.coverUrl]);
  const resolved = new Map<string, StoredPicture | 'left-out'>();
  const failed: MadeArticle['picturesFailed'] = [];
  await Promise.all(
    [...urls].map(async (url) => {
      const outcome = await pictures.collect(url);
      if ('picture' in outcome) resolved.set(url, outcome.picture);
      else if ('tiny' in outcome) resolved.set(url, 'left-out');
      else {
        const field = inBody.has(url) ? 'content_html' : 'image';
        failed.push({ field, url: outcome.shownAs ?? url, reason: outcome.failed });
      }
    }),
  );
  return { resolved, failed };
}
