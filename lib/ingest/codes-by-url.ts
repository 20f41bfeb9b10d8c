import type { ArticleCode } from '../model/article-code';
import type { Store } from '../store/store';

/** Addresses of the stored articles of these feeds: links to them stay inside. */
export async function codesByUrl(store: Store, feeds: Iterable<string>): Promise<Map<string, ArticleCode>> {
  const codes = new Map<string, ArticleCode>();
  for (const feed of feeds) {
    for (const { url, code, status } of await store.listFingerprints(feed)) {
      if (url && status !== 'withdrawn') codes.set(url, code);
    }
  }
  return codes;
}
