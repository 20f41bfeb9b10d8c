import { parseStored, readStored, writeStored } from './stored-list';

const KEY = 'reader:places';
const LIMIT = 100;

/** Where the top of the screen stood: in which paragraph, how far down in it, and how that begins. */
export interface Place {
  block: number;
  /** 0 to 1 of the paragraph's height: holds at every font size. */
  part: number;
  /** Its first characters: an article that was corrected has other numbers. */
  words: string;
  /** Of the whole text. */
  percent: number;
}

/** One article read on this phone. */
export interface Reading {
  code: string;
  title: string;
  /** Milliseconds. */
  at: number;
  /** Absent at the beginning and after the end. */
  place?: Place;
}

export const readingsText = (): string => readStored(KEY);

/** The last read first. */
export function parseReadings(text: string): Reading[] {
  return parseStored(text, isReading).reverse();
}

export function placeIn(code: string): Place | undefined {
  return parseReadings(readingsText()).find((reading) => reading.code === code)?.place;
}

export function logReading(reading: Reading): void {
  writeStored(KEY, [...readingsWithout([reading.code]), reading].slice(-LIMIT));
}

export function forgetReadings(codes: string[]): void {
  writeStored(KEY, readingsWithout(codes));
}

function readingsWithout(codes: string[]): Reading[] {
  return parseReadings(readingsText())
    .reverse()
    .filter(({ code }) => !codes.includes(code));
}

function isReading(entry: unknown): entry is Reading {
  const { code, title, at } = (entry ?? {}) as Partial<Reading>;
  return typeof code === 'string' && typeof title === 'string' && typeof at === 'number';
}
