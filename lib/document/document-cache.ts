import { keepDocument, type KeptDocument, type RenderedDocument } from './kept-document';
import { RevisionCache } from './revision-cache';

const bytesOf = ({ html, brotli, gzip }: KeptDocument) => html.length + brotli.length + gzip.length;

/** Keeps finished documents in memory, the least recently used leave first. */
export class DocumentCache {
  private readonly pages: RevisionCache<KeptDocument>;

  /** @param capacity bytes of kept pages, all forms together */
  constructor(capacity: number) {
    this.pages = new RevisionCache(capacity, bytesOf);
  }

  get counts() {
    return this.pages.counts;
  }

  /** The kept page when its key still fits; otherwise one made by `render`, once for all that wait for it. */
  get(name: string, key: string, render: () => Promise<RenderedDocument>): Promise<KeptDocument> {
    return this.pages.get(name, key, () => render().then(keepDocument));
  }
}
