import { cleanLine } from '../model/clean-text';
import type { Warn } from './item-problems';
import { shown } from './item-problems';
import { fieldOf, isRecord, type WireRecord } from './wire-value';

/** One line of text; numbers count as text, blank is absent, anything else is absent with a warning. */
export function lineOf(record: WireRecord, name: string, warn: Warn): string | undefined {
  const value = fieldOf(record, name);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return cleanLine(value) || undefined;
  warn(name, `${shown(value)} is not text`);
  return undefined;
}

/** A count that may be written as text (`"12345"`); negative and broken ones are absent with a warning. */
export function countOf(record: WireRecord, name: string, warn: Warn): number | undefined {
  const value = fieldOf(record, name);
  if (value === undefined || value === '') return undefined;
  const number = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return Math.round(number);
  warn(name, `${shown(value)} is not a number`);
  return undefined;
}

/** `true`, also as text; anything else but `false` is `false` with a warning. */
export function flagOf(record: WireRecord, name: string, warn: Warn): boolean {
  const value = fieldOf(record, name);
  if (value === undefined || value === false || value === 'false') return false;
  if (value === true || value === 'true') return true;
  warn(name, `${shown(value)} is neither true nor false`);
  return false;
}

/** BCP 47, such as `zh-CN` or `ug-Arab`. */
export function languageOf(record: WireRecord, warn: Warn): string | undefined {
  const text = lineOf(record, 'language', warn)?.replaceAll('_', '-');
  if (text === undefined || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) return text;
  warn('language', `${shown(text)} is not a language`);
  return undefined;
}

/** Texts of a list: trimmed, each once; a single text with commas is split. */
export function tagsOf(record: WireRecord, warn: Warn): string[] {
  const value = fieldOf(record, 'tags');
  if (value === undefined) return [];
  const list: unknown[] | undefined = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[,，、;；]/)
      : undefined;
  if (!list) {
    warn('tags', `${shown(value)} is not a list`);
    return [];
  }
  const texts = list.filter((tag): tag is string => typeof tag === 'string');
  if (texts.length < list.length) warn('tags', 'some are not text and are left out');
  return [...new Set(texts.map(cleanLine).filter((tag) => tag !== ''))];
}

/**
 * Names from 1.1 `authors` and 1.0 `author`, the former first. Seen in the wild: an object instead of
 * a list, and a plain text instead of an object.
 */
export function authorsOf(record: WireRecord, warn: Warn): string[] {
  for (const name of ['authors', 'author']) {
    const value = fieldOf(record, name);
    if (value === undefined) continue;
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const names = list.flatMap((author) => {
      if (typeof author === 'string') return [cleanLine(author)];
      return isRecord(author) ? [lineOf(author, 'name', warn) ?? ''] : [];
    });
    const found = [...new Set(names.filter((author) => author !== ''))];
    if (found.length > 0) return found;
  }
  return [];
}
