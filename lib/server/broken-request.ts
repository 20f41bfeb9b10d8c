import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { reasonFor } from './refusal-page';
import { LINGER_MS } from './refuse';

/** What Node's parser found, as a status: bytes that are no request, headers without end, or one that never came. */
function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** Answers bytes that never became a request, unless an answer is on its way on the same connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex, answering: boolean): void {
  if (!socket.writable || answering || error.code === 'ECONNRESET') return void socket.destroy();
  const status = statusOf(error.code);
  const body = reasonFor(status);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${body.length}`,
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  // Ended, it is closed one way only: a client that never closes the other would keep it for good.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
