import type { Article } from '../model/article';
import { parseArticleCode } from '../model/article-code';
import type { Store } from '../store/store';

const MOST = 24;

/** The articles that `code` names in a query, in order; those that readers cannot see are left out. */
export async function chosenArticles(store: Store, query: URLSearchParams): Promise<Article[]> {
  const codes = query.getAll('code').map((text) => parseArticleCode(text.trim()));
  const known = [...new Set(codes)].filter((code) => code !== undefined).slice(0, MOST);
  const articles = await Promise.all(known.map((code) => store.getArticle(code)));
  return articles.filter((article) => article !== undefined).filter(({ status }) => status !== 'withdrawn');
}
