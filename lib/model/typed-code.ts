import { parseArticleCode, type ArticleCode } from './article-code';

const LENGTH = 8;

export type TypedCode =
  | { ok: true; code: ArticleCode }
  | { ok: false; problem: 'empty' }
  /** So many signs too few or too many. */
  | { ok: false; problem: 'short' | 'long'; count: number }
  /** Signs that stand in no code, as they were typed. */
  | { ok: false; problem: 'signs'; signs: string };

/**
 * Reads a code that someone copied from paper by hand: any case and width, spaces and hyphens between, and the
 * letters that codes leave out for the signs they are taken for (Crockford's base32; `U` for a `V`). The whole
 * address does as well.
 */
export function readTypedCode(text: string): TypedCode {
  const typed = text.normalize('NFKC').trim();
  const inAddress = /\/a\/([^/?#]+)/i.exec(typed)?.[1] ?? typed;
  const plain = inAddress.replace(/[\s\-‐-―_.·,，。]/g, '').toLowerCase();
  if (plain === '') return { ok: false, problem: 'empty' };
  const forgiven = plain.replace(/o/g, '0').replace(/[il]/g, '1').replace(/u/g, 'v');
  const signs = [...new Set(forgiven.replace(/[0-9a-z]/g, ''))].slice(0, LENGTH).join('');
  if (signs !== '') return { ok: false, problem: 'signs', signs };
  const count = forgiven.length - LENGTH;
  if (count !== 0) return { ok: false, problem: count < 0 ? 'short' : 'long', count: Math.abs(count) };
  const code = parseArticleCode(forgiven);
  if (!code) throw new Error(`Typed code ${JSON.stringify(forgiven)} is none although all its signs are`);
  return { ok: true, code };
}
