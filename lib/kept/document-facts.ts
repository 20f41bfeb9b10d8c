/** What lists and cleaning need to know of a kept document without reading it again. */
export interface DocumentFacts {
  title: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; absent when unknown. */
  date?: string;
  column?: string;
  /** Last day of validity, `YYYY-MM-DD`. */
  validUntil?: string;
  /** 更正, 已失效 or 已废止, as the page says above its text. */
  badge?: string;
  /** Hashes of the pictures and of the attachments that the page shows. */
  pictures: string[];
  attachments: string[];
}

/** Header of a copy that carries them, and the one with the size of its HTML in bytes. */
export const FACTS = 'X-Reader-Facts';
export const BYTES = 'X-Reader-Bytes';

const ENTITIES: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};

export function decodeEntities(text: string): string {
  return text.replace(/&(nbsp|amp|lt|gt|quot|#x27|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '');
}

/** Reads them from a document of ours: the page tags of its head and the addresses in its body. */
export function readFacts(html: string): DocumentFacts {
  const tag = (name: string) => {
    const content = new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
    return content ? decodeEntities(content) : undefined;
  };
  return {
    title: tag('ArticleTitle') ?? '',
    date: tag('PubDate'),
    column: tag('ColumnName'),
    validUntil: /data-valid-until="([^"]*)"/.exec(html)?.[1],
    badge: badgeIn(html),
    pictures: hashesIn(html, /<img[^>]+src="[^"]*\/media\/([0-9a-f]+)/g),
    attachments: hashesIn(html, /<a[^>]+href="[^"]*\/media\/([0-9a-f]+)/g),
  };
}

/** The first banner, unless it is the one that waits for the last day of validity to pass. */
function badgeIn(html: string): string | undefined {
  const [, waiting, label] =
    /(data-valid-until="[^"]*">)?<div role="note"[^>]*><p><strong[^>]*>([^<]*)/.exec(html) ?? [];
  return waiting || !label ? undefined : decodeEntities(label);
}

function hashesIn(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].flatMap(([, hash]) => (hash ? [hash] : [])))];
}

/** Of a kept document. */
export function factsOf(response: Response): DocumentFacts {
  const text = response.headers.get(FACTS);
  return text ? (JSON.parse(decodeURIComponent(text)) as DocumentFacts) : readFacts('');
}
