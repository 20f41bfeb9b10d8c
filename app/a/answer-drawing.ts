import { isKnownToClient } from '@/lib/document/entity-tag';
import type { Article } from '@/lib/model/article';
import { parseArticleCode } from '@/lib/model/article-code';
import { today } from '@/lib/model/civil-time';
import { getDrawings } from '@/lib/poster/drawings';
import { posterViewOf, type PosterLayout, type PosterView } from '@/lib/poster/poster-view';
import { getSite } from '@/lib/site/current-site';
import { readMedia } from '@/lib/store/current-media';
import { getStore } from '@/lib/store/current-store';

export interface DrawingKind {
  /** Under which drawings of this kind are kept. */
  name: string;
  layout?: PosterLayout;
  draw(view: PosterView, picture?: Buffer): Promise<Buffer>;
}

/** As for media: what was withdrawn must not stay in shared caches for long. */
const HEADERS = { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=300, must-revalidate' };
const BUSY = { 'Retry-After': '3', 'Cache-Control': 'no-store' };

/** A picture drawn for an article: 404 unknown, 410 taken down, 503 while too many wait for theirs. */
export async function answerDrawing(request: Request, codeText: string, kind: DrawingKind): Promise<Response> {
  const code = parseArticleCode(codeText);
  const store = await getStore();
  const state = code && (await store.getArticleState(code));
  if (!code || !state) return new Response('Not found', { status: 404 });
  if (state.status === 'withdrawn') return new Response('Gone', { status: 410 });

  const day = today();
  const name = `${code} ${kind.name} ${kind.layout ?? ''}`;
  const drawing = await getDrawings().get(name, `${state.revision} ${day}`, async () => {
    const article = await store.getArticle(code);
    if (!article) throw new Error(`Article ${code} left the store while its ${kind.name} was drawn`);
    return draw(article, day, kind);
  });
  if (!drawing) return new Response('Busy', { status: 503, headers: BUSY });
  const headers = { ...HEADERS, ETag: drawing.etag };
  if (isKnownToClient(request, drawing.etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(drawing.png), { headers });
}

async function draw(article: Article, day: string, kind: DrawingKind): Promise<Buffer> {
  const view = posterViewOf(article, getSite(), day, kind.layout);
  return kind.draw(view, view.picture && (await readMedia(view.picture.hash))?.bytes);
}
