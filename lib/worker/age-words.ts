import { WORDS } from '../site/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/** 刚刚, 5 分钟前, 3 天前 …; `undefined` for a time to come, as a phone has whose clock was set. */
export function ageWords(then: Date, now: Date): string | undefined {
  const words = WORDS.age;
  const age = now.getTime() - then.getTime();
  if (age < -MINUTE) return undefined;
  if (age < MINUTE) return words.now;
  if (age < HOUR) return words.minutes(Math.floor(age / MINUTE));
  if (age < DAY) return words.hours(Math.floor(age / HOUR));
  return age < 2 * MONTH ? words.days(Math.floor(age / DAY)) : words.months(Math.floor(age / MONTH));
}
