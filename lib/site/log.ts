type Level = 'info' | 'warn' | 'error';

/** One line on the console: time, level, text. The text is English and names what it is about. */
function write(level: Level, text: string): void {
  console[level](`${new Date().toISOString()} ${level} ${text.replace(/\s*\n\s*/g, ' | ')}`);
}

export const log = {
  info: (text: string) => write('info', text),
  warn: (text: string) => write('warn', text),
  error: (text: string) => write('error', text),
};
