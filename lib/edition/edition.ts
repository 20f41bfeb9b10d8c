export const SCHEMA = 1;

/** `/edition.json`: what a phone keeps, newest first. Small: the documents themselves are fetched one by one. */
export interface Edition {
  /** Changes when the meaning of this list changes; a phone with another number starts afresh. */
  schema: typeof SCHEMA;
  articles: EditionEntry[];
  /** Codes of articles that were taken down: whatever a phone still has of them goes first. */
  withdrawn: string[];
}

export interface EditionEntry {
  code: string;
  /** Changes exactly when the document a reader sees changes. */
  revision: string;
  title: string;
  /** `YYYY-MM-DD`, or absent. */
  date?: string;
  column?: string;
  /** Last day of validity, `YYYY-MM-DD`, while it has not passed: the phone marks the rest by itself. */
  validUntil?: string;
  /** 置顶, 更正, 已失效 …, as lists show them. */
  badges?: string[];
  /** Hashes of the pictures; the phone keeps `/media/{hash}?w=640`. */
  pictures: string[];
  /** Hashes of the attachments that the site keeps, at `/media/{hash}`; a phone takes them when asked to. */
  attachments?: string[];
}

export const EDITION_SIZE = 50;
export const WITHDRAWN_SIZE = 500;
