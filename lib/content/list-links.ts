import type { SafeHtml } from '../model/safe-html';
import { decodeValue } from './leaving-links';

/** The addresses of the links of a stored body, in order, each once. */
export function listLinks(html: SafeHtml): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?\bhref="([^"]*)"/g)].map(([, value = '']) => decodeValue(value));
  return [...new Set(found)];
}
