import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An empty folder of its own for a test, and how to be rid of it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'campaign-reader-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
