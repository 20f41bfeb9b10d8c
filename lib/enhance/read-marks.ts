import { parseStored, readStored, writeStored } from './stored-list';

const KEY = 'reader:read';
const LIMIT = 1000;

/** Codes of the articles opened on this phone, as kept text. */
export const readMarksText = (): string => readStored(KEY);

export function parseReadMarks(text: string): Set<string> {
  return new Set(parseStored(text, (code): code is string => typeof code === 'string'));
}

/** Marks an article as read; the oldest marks leave first. */
export function markRead(code: string): void {
  const codes = parseReadMarks(readMarksText());
  codes.delete(code);
  codes.add(code);
  writeStored(KEY, [...codes].slice(-LIMIT));
}

export function unmarkRead(codes: string[]): void {
  writeStored(
    KEY,
    [...parseReadMarks(readMarksText())].filter((code) => !codes.includes(code)),
  );
}
