import type { IncomingHttpHeaders } from 'node:http';
import { plainPolicy } from '../site/content-policy';
import { WORDS } from '../site/words';

export interface RefusalAnswer {
  type: string;
  body: string;
  contentSecurityPolicy?: string;
}

const STYLE =
  ':root{color-scheme:light dark}body{margin:0 auto;max-width:34rem;padding:2.5rem 1rem;font:1.125rem/1.8 system-ui,sans-serif}h1{font-size:1.5rem;line-height:1.4}a{color:inherit}';

/** A person gets a page that says what to do next, a program of `/api` JSON, everything else a line of text. */
export function refusalAnswer(
  status: number,
  { path, headers, home }: { path: string; headers: IncomingHttpHeaders; home: string },
): RefusalAnswer {
  if (path.startsWith('/api/')) return { type: 'application/json', body: JSON.stringify({ error: reasonFor(status) }) };
  if (!headers.accept?.includes('text/html')) return { type: 'text/plain', body: reasonFor(status) };
  const { title, text } = wordsFor(status);
  const body = [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="${home}">${WORDS.refused.home}</a></p></main></body></html>`,
  ].join('');
  return { type: 'text/html', body, contentSecurityPolicy: plainPolicy([STYLE]) };
}

function wordsFor(status: number): { title: string; text: string } {
  if (status === 404) return WORDS.refused.missing;
  if (status === 503) return WORDS.refused.busy;
  if (status >= 500) return WORDS.error;
  if (status === 400 || status === 414) return WORDS.refused.address;
  return WORDS.refused.request;
}

/** For programs and their authors, in English. */
const REASONS: Record<number, string> = {
  400: 'bad request',
  404: 'not found',
  405: 'method not allowed',
  408: 'request timeout',
  413: 'body too large',
  414: 'address too long',
  417: 'expectation failed',
  431: 'headers too large',
  500: 'internal error',
  503: 'busy, try again later',
};

export const reasonFor = (status: number) => REASONS[status] ?? `error ${status}`;
