import pino, { type DestinationStream, type Logger } from 'pino';
import { cleanLogText } from './log-text';
import { currentRequestId } from './request-scope';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Facts beside the text: numbers, names and codes; no client addresses, nothing that a reader typed. */
export type LogFields = Record<string, unknown>;

/** Settings whose values never appear in a line. */
const SECRETS = ['REFRESH_TOKEN', 'DESK_PASSWORD', 'WECHAT_SECRET', 'DATABASE_URL'];
const REDACTED = ['authorization', 'cookie', 'password', 'token', 'secret'];
const LEVELS = ['debug', 'info', 'warn', 'error'];

const KEY = Symbol.for('campaign-reader.log');
// One for the process: the server program and Next's bundle each load this module.
const shared = globalThis as { [KEY]?: Logger };

/**
 * A logger: a line of JSON each, with time, level, text, fields and the id of the request at work; on a
 * terminal a line of plain text.
 *
 * @param destination where lines go; standard output when it is left out
 */
export function createLog(level: LogLevel, destination: DestinationStream = standardOutput()): Logger {
  const secrets = SECRETS.flatMap((name) => process.env[name] ?? []);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...REDACTED, ...REDACTED.map((name) => `*.${name}`)], censor: '***' },
      mixin: () => {
        const requestId = currentRequestId();
        return requestId === undefined ? {} : { requestId };
      },
    },
    { write: (line) => destination.write(cleanLogText(line, secrets)) },
  );
}

function standardOutput(): DestinationStream {
  // Synchronous: the last line before a crash is the one that matters.
  const output = pino.destination({ fd: 1, sync: true });
  return process.stdout.isTTY ? { write: (line) => output.write(readableLine(line)) } : output;
}

/** `{"time":…,"level":"warn","msg":"text","feed":"x"}` → `2026-11-23T08:00:00.000Z warn text feed="x"` */
export function readableLine(line: string): string {
  const { time, level, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const text = [time, level, msg, ...rest].filter((part) => part !== undefined).join(' ');
  return `${text.replace(/\s*\n\s*/g, ' | ')}\n`;
}

function write(level: LogLevel, text: string, fields: LogFields = {}): void {
  shared[KEY] ??= createLog(levelOf(process.env.LOG_LEVEL));
  shared[KEY][level](fields, text);
}

/** A wrong level is named by lib/site/env.ts; it must not keep other complaints from being printed. */
function levelOf(value: string | undefined): LogLevel {
  return LEVELS.includes(value ?? '') ? (value as LogLevel) : 'info';
}

/** Texts are English and name what they are about. */
export const log = {
  debug: (text: string, fields?: LogFields) => write('debug', text, fields),
  info: (text: string, fields?: LogFields) => write('info', text, fields),
  warn: (text: string, fields?: LogFields) => write('warn', text, fields),
  error: (text: string, fields?: LogFields) => write('error', text, fields),
};
