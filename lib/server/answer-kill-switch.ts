import type { ServerResponse } from 'node:http';

/** The script, put here by lib/cli/build-assets.ts. */
const SCRIPT = process.env.KILL_SWITCH_SCRIPT ?? '';

/** `/sw.js` when the worker is switched off: phones that come by lose theirs (lib/worker/kill-switch.ts). */
export function answerKillSwitch(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/javascript; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(SCRIPT);
}
