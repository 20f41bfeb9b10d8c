import { format, stripVTControlCharacters } from 'node:util';
import { log, type LogLevel } from '../site/log';

const LEVELS = { error: 'error', warn: 'warn', info: 'debug', log: 'debug', debug: 'debug', trace: 'debug' } as const;

/** What Next and packages print becomes lines of the log: their errors and warnings as such, the rest for debugging. */
export function logConsole(): void {
  for (const [name, level] of Object.entries(LEVELS) as [keyof typeof LEVELS, LogLevel][]) {
    console[name] = (...parts: unknown[]) => {
      const text = stripVTControlCharacters(format(...parts)).trim();
      if (text !== '') log[level](text);
    };
  }
}
