import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

const FILE = '.generated/kill-switch.js';

/** `/sw.js` when the worker is switched off: phones that come by lose theirs (lib/worker/kill-switch.ts). */
export async function answerKillSwitch(response: ServerResponse): Promise<void> {
  const script = await readFile(FILE);
  response.writeHead(200, {
    'Content-Type': 'application/javascript; charset=utf-8',
    'Content-Length': script.length,
    'Cache-Control': 'no-cache',
  });
  response.end(script);
}
