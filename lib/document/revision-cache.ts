interface Entry<T> {
  /** What the value was made from; another key means that it is out of date. */
  key: string;
  value: Promise<T>;
  bytes: number;
}

/** Keeps in memory what was made for a revision of something; the least recently used leave first. */
export class RevisionCache<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private bytes = 0;
  private hits = 0;
  private misses = 0;

  /** @param capacity bytes of all kept values together */
  constructor(
    private readonly capacity: number,
    private readonly bytesOf: (value: T) => number,
  ) {}

  /** Since the start, and the bytes kept now. */
  get counts(): { hits: number; misses: number; bytes: number } {
    return { hits: this.hits, misses: this.misses, bytes: this.bytes };
  }

  has(name: string, key: string): boolean {
    return this.entries.get(name)?.key === key;
  }

  /** The kept value when its key still fits; otherwise one made by `make`, once for all that wait for it. */
  async get(name: string, key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.entries.get(name);
    if (kept?.key === key) {
      this.hits++;
      this.entries.delete(name);
      this.entries.set(name, kept);
      return kept.value;
    }
    this.misses++;
    this.remove(name);
    const entry: Entry<T> = { key, value: make(), bytes: 0 };
    this.entries.set(name, entry);
    try {
      const value = await entry.value;
      if (this.entries.get(name) === entry) this.count(entry, value);
      return value;
    } catch (error) {
      if (this.entries.get(name) === entry) this.remove(name);
      throw error;
    }
  }

  private count(entry: Entry<T>, value: T): void {
    entry.bytes = this.bytesOf(value);
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
