import { keepDocument, type KeptDocument, type RenderedDocument } from './kept-document';

interface Entry {
  /** What the page was made from; another key means that the page is out of date. */
  key: string;
  document: Promise<KeptDocument>;
  bytes: number;
}

/** Keeps finished documents in memory, the least recently used leave first. */
export class DocumentCache {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;
  private hits = 0;
  private misses = 0;

  /** @param capacity bytes of kept pages, all forms together */
  constructor(private readonly capacity: number) {}

  /** Since the start, and the bytes kept now. */
  get counts(): { hits: number; misses: number; bytes: number } {
    return { hits: this.hits, misses: this.misses, bytes: this.bytes };
  }

  /** The kept page when its key still fits; otherwise one made by `render`, once for all that wait for it. */
  async get(name: string, key: string, render: () => Promise<RenderedDocument>): Promise<KeptDocument> {
    const kept = this.entries.get(name);
    if (kept?.key === key) {
      this.hits++;
      this.entries.delete(name);
      this.entries.set(name, kept);
      return kept.document;
    }
    this.misses++;
    this.remove(name);
    const entry: Entry = { key, document: render().then(keepDocument), bytes: 0 };
    this.entries.set(name, entry);
    try {
      const document = await entry.document;
      if (this.entries.get(name) === entry) this.count(entry, document);
      return document;
    } catch (error) {
      if (this.entries.get(name) === entry) this.remove(name);
      throw error;
    }
  }

  private count(entry: Entry, document: KeptDocument): void {
    entry.bytes = document.html.length + document.brotli.length + document.gzip.length;
    this.bytes += entry.bytes;
    for (const name of this.entries.keys()) {
      if (this.bytes <= this.capacity) break;
      this.remove(name);
    }
  }

  private remove(name: string): void {
    this.bytes -= this.entries.get(name)?.bytes ?? 0;
    this.entries.delete(name);
  }
}
