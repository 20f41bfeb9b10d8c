import type { CivilTime } from '../model/civil-time';

export interface DateRange {
  earliestYear: number;
  latestYear: number;
}

const EARLIEST_YEAR = 1949;
const BEIJING_MINUTES = 480;
const DIGITS = '〇一二三四五六七八九';
const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TIME = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?`;
const ZONE = String.raw`(Z|UTC|GMT|CST|[+-]\d{2}:?\d{2})?`;
/** 2016-11-28, 2016/1/2, 2016.1.2, 2017——04——12 21:37, 2021-08-01-06:08:00, RFC 3339. */
const NUMERIC = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[T\s-]+)${TIME}\s*${ZONE})?$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** Mon, 28 Nov 2016 09:30:00 +0800, from generators that also write RSS. */
const ENGLISH = new RegExp(
  String.raw`^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})(?:\s+${TIME}\s*${ZONE})?$`,
  'i',
);

/** Years from which a publishing date can be: from 1949 to two years from now. */
export function publishingYears(now: Date): DateRange {
  return { earliestYear: EARLIEST_YEAR, latestYear: now.getUTCFullYear() + 2 };
}

/** Years that a document may be in force until. */
export const VALIDITY_YEARS: DateRange = { earliestYear: EARLIEST_YEAR, latestYear: 2199 };

/**
 * Reads a date as Beijing wall-clock time, strictly: 30 February and years outside the range are no
 * dates. A time without zone is Beijing's; 00:00 means that the time is unknown, so only the date is
 * kept. Numbers are unix seconds or milliseconds. Uses nothing of the machine's own zone.
 */
export function parseDate(value: unknown, range: DateRange): CivilTime | undefined {
  const parsed = typeof value === 'number' ? fromUnix(value) : typeof value === 'string' ? fromText(value) : undefined;
  if (!parsed) return undefined;
  const year = Number(parsed.slice(0, 4));
  return year >= range.earliestYear && year <= range.latestYear ? parsed : undefined;
}

function fromUnix(value: number): CivilTime | undefined {
  if (!Number.isFinite(value) || value <= 0) return undefined;
  return atInstant(value >= 1e11 ? value : value * 1000);
}

function fromText(value: string): CivilTime | undefined {
  if (value.length > 80) return undefined;
  const text = normalise(value);
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromUnix(Number(text));
  const numeric = NUMERIC.exec(text);
  if (numeric) return civil(numeric[1], numeric[3], numeric[4], numeric.slice(5, 8), numeric[8]);
  const compact = COMPACT.exec(text);
  if (compact) return civil(compact[1], compact[2], compact[3], []);
  const english = ENGLISH.exec(text);
  if (!english) return undefined;
  const month = ENGLISH_MONTHS.indexOf(english[2]!.toLowerCase()) + 1;
  return civil(english[3], String(month), english[1], english.slice(4, 7), english[7]);
}

/** Full-width forms, dashes of every kind and 年月日时分秒 become `-`, `:` and plain digits. */
function normalise(value: string): string {
  return value
    .normalize('NFKC')
    .trim()
    .replace(/[○零]/g, '〇')
    .replace(/[〇一二三四五六七八九十]+/g, chineseNumber)
    .replace(/\s*(?:[‐‑‒–—―－]+|-{2,})\s*/g, '-')
    .replace(/\s*年\s*|\s*月\s*(?=\d)/g, '-')
    .replace(/\s*[日号]\s*/, ' ')
    .replace(/\s*[时点]\s*(?=\d)|\s*分\s*(?=\d)/g, ':')
    .replace(/\s*[时点]\s*整?$/, ':00')
    .replace(/[分秒]\s*$/, '')
    .replace(/\s*星期.$|\s*周.$/, '')
    .trim();
}

/** 二〇一一 → 2011, 四 → 4, 十 → 10, 二十三 → 23. */
function chineseNumber(text: string): string {
  if (!text.includes('十')) return Array.from(text, (digit) => String(DIGITS.indexOf(digit))).join('');
  const [tens, ones] = text.split('十');
  return String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0));
}

type Part = string | undefined;

function civil(yearText: Part, monthText: Part, dayText: Part, time: Part[], zone?: Part): CivilTime | undefined {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  const [hour, minute, second] = [Number(time[0] ?? 0), Number(time[1] ?? 0), Number(time[2] ?? 0)];
  const midnight = Date.UTC(year, month - 1, day);
  const rolled = new Date(midnight);
  if (rolled.getUTCMonth() !== month - 1 || rolled.getUTCDate() !== day) return undefined;
  // 24:00 is the end of the day in public notices; the date alone says as much.
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  if (minute > 59 || second > 60 || (hour > 23 && !endOfDay)) return undefined;
  const local = midnight + (endOfDay ? 0 : (hour * 60 + minute) * 60_000);
  return atInstant(local - zoneMinutes(zone) * 60_000);
}

/** CST is China's here: these are Chinese feeds. */
function zoneMinutes(zone: Part): number {
  if (zone === undefined || /^cst$/i.test(zone)) return BEIJING_MINUTES;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!offset) return 0;
  return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
}

function atInstant(milliseconds: number): CivilTime | undefined {
  const beijing = new Date(milliseconds + BEIJING_MINUTES * 60_000);
  if (Number.isNaN(beijing.getTime()) || beijing.getUTCFullYear() > 9999) return undefined;
  const [date, time] = [beijing.toISOString().slice(0, 10), beijing.toISOString().slice(11, 16)];
  return (time === '00:00' ? date : `${date} ${time}`) as CivilTime;
}
