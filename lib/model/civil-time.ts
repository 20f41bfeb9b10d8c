/**
 * Wall-clock time in Beijing (+08:00) as a government page prints it: `2016-11-28` or
 * `2016-11-28 09:30`. It is text on purpose: no machine's or reader's zone can shift it.
 */
export type CivilTime = string & { readonly __civilTime: unique symbol };

const CIVIL = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/;

export function isCivilTime(text: string): text is CivilTime {
  return CIVIL.test(text);
}

/** The Beijing wall clock at an instant, to the minute. */
export function civilTimeAt(instant: Date): CivilTime {
  const beijing = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return `${beijing.slice(0, 10)} ${beijing.slice(11, 16)}` as CivilTime;
}

/** Today's date in Beijing, `YYYY-MM-DD`: decides whether a notice is still in force. */
export function today(): string {
  return civilTimeAt(new Date()).slice(0, 10);
}

export function civilDate(time: CivilTime): string {
  return time.slice(0, 10);
}

/** RFC 3339 with the Beijing offset, for feeds and machine-readable dates. */
export function toRfc3339(time: CivilTime): string {
  return `${time.slice(0, 10)}T${time.slice(11) || '00:00'}:00+08:00`;
}
