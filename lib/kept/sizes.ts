import { BYTES, factsOf } from './document-facts';
import { HOLDINGS, listDocuments, savedAt, type Holding } from './documents';
import { mediaKeysOf } from './media-keys';
import { CACHES } from './scope';

/** One article on this phone, as lists show it. */
export interface KeptArticle {
  code: string;
  title: string;
  date?: string;
  column?: string;
  holding: Holding;
  savedAt?: Date;
  /** With its pictures and attachments. */
  bytes: number;
}

export interface KeptSum {
  count: number;
  bytes: number;
}

/** All articles on this phone, the last kept first. Sizes come from headers: no body is read. */
export async function listKept(): Promise<KeptArticle[]> {
  const [documents, sizes] = await Promise.all([listDocuments(), mediaSizes()]);
  return documents
    .map(({ key, code, holding, response }) => {
      const facts = factsOf(response);
      const text = Number(response.headers.get(BYTES) ?? 0);
      const media = mediaKeysOf(key, facts).reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0);
      const { title, date, column } = facts;
      return { code, title, date, column, holding, savedAt: savedAt(response), bytes: text + media };
    })
    .sort((a, b) => (b.savedAt?.getTime() ?? 0) - (a.savedAt?.getTime() ?? 0));
}

export function sumsOf(articles: KeptArticle[]): Record<Holding, KeptSum> {
  const sum = (holding: Holding): KeptSum => {
    const own = articles.filter((article) => article.holding === holding);
    return { count: own.length, bytes: own.reduce((total, { bytes }) => total + bytes, 0) };
  };
  return Object.fromEntries(HOLDINGS.map((holding) => [holding, sum(holding)])) as Record<Holding, KeptSum>;
}

async function mediaSizes(): Promise<Map<string, number>> {
  const cache = await caches.open(CACHES.media);
  const [requests, responses] = await Promise.all([cache.keys(), cache.matchAll()]);
  return new Map(
    requests.map(({ url }, index) => [
      url.slice(location.origin.length),
      Number(responses[index]?.headers.get('Content-Length') ?? 0),
    ]),
  );
}
