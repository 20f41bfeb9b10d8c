import type { FrontDoor } from './front-door';

const POLL_MS = 20;

/**
 * Takes no further connection and lets those at work finish; each closes with its last answer.
 *
 * @param limitMs after which what is left is cut off
 * @returns how many answers were cut off
 */
export async function drain({ server, answering }: FrontDoor, limitMs: number): Promise<number> {
  const end = Date.now() + limitMs;
  server.prependListener('request', (_request, response) => void response.setHeader('Connection', 'close'));
  for (const response of answering) if (!response.headersSent) response.setHeader('Connection', 'close');
  server.close();
  while (answering.size > 0 && Date.now() < end) {
    server.closeIdleConnections();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const left = answering.size;
  server.closeAllConnections();
  return left;
}
