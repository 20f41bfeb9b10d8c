import { ArticleHead } from '@/components/article/article-head';
import { ArticlePage } from '@/components/article/article-page';
import { MissingArticle } from '@/components/article/missing-article';
import { articleViewOf } from '@/lib/document/article-view';
import { documentRevision, gatherSurroundings, resolveReplacement } from '@/lib/document/surroundings';
import { parseArticleCode, type ArticleCode } from '@/lib/model/article-code';
import { today } from '@/lib/model/civil-time';
import { getEnv } from '@/lib/site/current-env';
import { getSite, type Site } from '@/lib/site/current-site';
import { siteViewOf } from '@/lib/site/site-view';
import { WORDS } from '@/lib/site/words';
import { getStore } from '@/lib/store/current-store';
import type { Store } from '@/lib/store/store';
import { answerFailure } from './answer-failure';
import { answerDocument } from './answer-document';
import type { DocumentParts } from './render-page';

/** The article of a code as a document: 200, 410 when it was taken down, 404 when there is none. */
export async function answerArticle(request: Request, codeText: string): Promise<Response> {
  try {
    return await answerKnown(request, codeText);
  } catch (error) {
    console.error(`Article ${JSON.stringify(codeText)}: the page could not be made`, error);
    return answerFailure(request);
  }
}

async function answerKnown(request: Request, codeText: string): Promise<Response> {
  const site = getSite();
  const code = parseArticleCode(codeText);
  if (!code) return answerMissing(request, site);
  const store = await getStore();
  const [state, generation] = await Promise.all([store.getArticleState(code), store.getGeneration()]);
  if (!state) return answerMissing(request, site);

  const withdrawn = state.status === 'withdrawn';
  return answerDocument(request, site, {
    name: code,
    key: `${state.revision} ${generation} ${today()}`,
    kind: withdrawn ? 'withdrawn' : 'article',
    status: withdrawn ? 410 : 200,
    compose: () => (withdrawn ? composeWithdrawn(store, site, code) : composeArticle(store, site, code)),
  });
}

async function composeArticle(store: Store, site: Site, code: ArticleCode): Promise<DocumentParts> {
  const article = await existingArticle(store, code);
  const around = await gatherSurroundings(store, site, article);
  const view = articleViewOf(article, around);
  const revision = documentRevision(article, around, site);
  return {
    title: `${article.title} - ${site.config.columnName}`,
    language: view.language,
    head: <ArticleHead article={view} config={site.config} />,
    body: <ArticlePage site={siteViewOf(site)} article={view} revision={revision} />,
    revision,
    sharedInWeChat: getEnv().wechat !== undefined,
  };
}

async function composeWithdrawn(store: Store, site: Site, code: ArticleCode): Promise<DocumentParts> {
  const article = await existingArticle(store, code);
  return {
    title: `${WORDS.withdrawn.title} - ${site.config.columnName}`,
    head: <meta name="robots" content="noindex" />,
    body: (
      <MissingArticle
        site={siteViewOf(site)}
        title={WORDS.withdrawn.title}
        articleTitle={article.title}
        text={WORDS.withdrawn.text}
        note={article.statusNote}
        replacement={article.replacedBy ? await resolveReplacement(store, site, article.replacedBy) : undefined}
      />
    ),
  };
}

async function existingArticle(store: Store, code: ArticleCode) {
  const article = await store.getArticle(code);
  if (!article) throw new Error(`Article ${code} left the store while its page was made`);
  return article;
}

/** One page for every unknown address, kept once whatever is asked for. */
export function answerMissing(request: Request, site: Site): Promise<Response> {
  return answerDocument(request, site, {
    name: 'missing',
    key: '',
    kind: 'missing',
    status: 404,
    compose: async () => ({
      title: `${WORDS.notFound.title} - ${site.config.columnName}`,
      head: <meta name="robots" content="noindex" />,
      body: <MissingArticle site={siteViewOf(site)} title={WORDS.notFound.title} text={WORDS.notFound.text} />,
    }),
  });
}
