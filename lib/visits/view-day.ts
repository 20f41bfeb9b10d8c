const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const OLDEST_DAYS = 30;

/** `2026-02-30` and everything that is no date is `false`. */
export function isCalendarDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * The day a view is counted on: its own up to 30 days ago, as phones without network send theirs late.
 * A day outside that is a clock set wrong, and the view is one of today: phones drop older ones themselves.
 */
export function countedDay(day: string, today: string): string {
  const age = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  return age >= 0 && age <= OLDEST_DAYS ? day : today;
}
