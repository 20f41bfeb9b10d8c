import type { IncomingMessage } from 'node:http';
import type { GuardedResponse } from './guarded-response';
import { refusalAnswer } from './refusal-page';
import { hasBody } from './request-body';

/** How long a client may go on sending after it was refused: closed at once, it would not see the answer. */
export const LINGER_MS = 1000;

export interface RefusalPlace {
  /** Inside the site, without query. */
  path: string;
  /** Address of the first page. */
  home: string;
  headers?: Record<string, string>;
}

/** Answers from the door itself, in words; what is still being sent is read and thrown away. */
export function refuse(
  request: IncomingMessage,
  response: GuardedResponse,
  status: number,
  { path, home, headers = {} }: RefusalPlace,
): void {
  const { type, body, contentSecurityPolicy } = refusalAnswer(status, { path, home, headers: request.headers });
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (contentSecurityPolicy) response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  const text = request.method === 'HEAD' ? '' : body;
  if (!hasBody(request) || request.complete) return void response.end(text);
  response.setHeader('Connection', 'close');
  response.write(text);
  const timer = setTimeout(() => response.end(), LINGER_MS);
  request.once('end', () => response.end());
  response.once('close', () => clearTimeout(timer));
  request.resume();
}
