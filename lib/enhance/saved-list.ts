import { parseStored, readStored, writeStored } from './stored-list';

const KEY = 'reader:saved';

/** 收藏: what the reader wants to keep. The copies lie in the caches and may go without it; then they come again. */
export interface SavedMark {
  code: string;
  title: string;
  /** Milliseconds. */
  at: number;
}

export const readSavedText = (): string => readStored(KEY);

/** The last saved first. */
export function parseSaved(text: string): SavedMark[] {
  return parseStored(text, isMark).reverse();
}

export function isSaved(code: string): boolean {
  return parseSaved(readSavedText()).some((mark) => mark.code === code);
}

/** `false` where the phone remembers nothing. */
export function markSaved(code: string, title: string): boolean {
  return writeStored(KEY, [...marksWithout([code]), { code, title, at: Date.now() }]);
}

export function unmarkSaved(codes: string[]): boolean {
  return writeStored(KEY, marksWithout(codes));
}

function marksWithout(codes: string[]): SavedMark[] {
  return parseSaved(readSavedText())
    .reverse()
    .filter(({ code }) => !codes.includes(code));
}

function isMark(entry: unknown): entry is SavedMark {
  const { code, title } = (entry ?? {}) as Partial<SavedMark>;
  return typeof code === 'string' && typeof title === 'string';
}
