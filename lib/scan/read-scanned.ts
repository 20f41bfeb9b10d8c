/** Where the site is, as its pages know it. */
export interface ScanPlace {
  /** Hosts under which our addresses are printed: the public one and the one in the address bar. */
  hosts: string[];
  /** `''` or `/swjxj/zt/cwzl` */
  base: string;
}

/** What a code says: a page of ours, by its path; an address elsewhere; or anything else. */
export type Scanned =
  { kind: 'ours'; path: string } | { kind: 'elsewhere'; url: string } | { kind: 'text'; text: string };

const ARTICLE = /^\/a\/([0-9a-z]{8})(\/[a-z0-9-]{1,16})?\/?$/i;
const TYPED = /^[0-9a-z]{8}$/i;

/**
 * Reads what stands in a scanned code. Only our own articles, the column itself and bare article codes lead
 * on by themselves; what was added to an address on its way is dropped.
 */
export function readScanned(text: string, { hosts, base }: ScanPlace): Scanned {
  const line = text.trim();
  if (TYPED.test(line)) return { kind: 'ours', path: `${base}/a/${line.toLowerCase()}` };
  const url = parseWebAddress(line);
  if (!url) return { kind: 'text', text: line };
  if (hosts.includes(url.host) && (url.pathname === base || url.pathname.startsWith(`${base}/`))) {
    const inside = url.pathname.slice(base.length);
    const [, code, placement = ''] = ARTICLE.exec(inside) ?? [];
    if (code !== undefined) return { kind: 'ours', path: `${base}/a/${`${code}${placement}`.toLowerCase()}` };
    if (inside === '' || inside === '/') return { kind: 'ours', path: `${base}/` };
  }
  return { kind: 'elsewhere', url: line };
}

function parseWebAddress(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
