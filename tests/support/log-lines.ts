import { vi } from 'vitest';
import { log } from '@/lib/site/log';

/**
 * Lets a test see what is logged, instead of standard output: `2026-11-23T08:00:00.000Z warn text` a line,
 * until `vi.restoreAllMocks()`.
 *
 * @param levels those to keep; lines of other levels go where they always go
 */
export function watchLog(levels: (keyof typeof log)[]): string[] {
  const lines: string[] = [];
  for (const level of levels) {
    vi.spyOn(log, level).mockImplementation((text: string) => {
      lines.push(`${new Date().toISOString()} ${level} ${text}`);
    });
  }
  return lines;
}
