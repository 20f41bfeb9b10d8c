import { TypedCodePage } from '@/components/article/typed-code-page';
import { getDocumentAssets } from '@/lib/document/document-assets';
import { readTypedCode, type TypedCode } from '@/lib/model/typed-code';
import { getSite } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { getStore } from '@/lib/store/current-store';
import { answerFailure } from '../a/answer-failure';
import { renderPage } from '../a/render-page';

const MOST_SHOWN = 200;

/** The form, or with `?code=` the way to the article: 303; 404 for a code of none, 400 for what is no code. */
export async function answerTypedCode(request: Request): Promise<Response> {
  try {
    const typed = new URL(request.url).searchParams.get('code');
    if (typed === null) return await pageWith(200);
    const read = readTypedCode(typed);
    if (!read.ok) return await pageWith(400, typed, problemOf(read));
    if (await (await getStore()).getArticleState(read.code)) return seeArticle(read.code);
    return await pageWith(404, typed, WORDS.typedCode.unknown);
  } catch (error) {
    console.error('The page for typed codes could not be made', error);
    return answerFailure(request);
  }
}

function seeArticle(code: string): Response {
  const location = getSite().addresses.path(`/a/${code}`);
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}

function problemOf(read: Exclude<TypedCode, { ok: true }>): string {
  const words = WORDS.typedCode;
  if (read.problem === 'empty') return words.empty;
  if (read.problem === 'signs') return words.signs(read.signs);
  return read.problem === 'short' ? words.short(read.count) : words.long(read.count);
}

async function pageWith(status: number, typed?: string, problem?: string): Promise<Response> {
  const site = getSite();
  const html = await renderPage(site, {
    title: `${WORDS.typedCode.title} - ${site.config.columnName}`,
    head: <meta name="robots" content="noindex" />,
    body: <TypedCodePage site={siteViewOf(site)} typed={typed?.slice(0, MOST_SHOWN)} problem={problem} />,
  });
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': getDocumentAssets(site.config.mainColor).contentSecurityPolicy,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'X-Reader-Document': 'typed-code',
    },
  });
}
