import { describe, expect, it } from 'vitest';
import { civilTimeAt, isCivilTime, toRfc3339, type CivilTime } from '@/lib/model/civil-time';

describe('civil time', () => {
  it.each([
    ['2016-11-27T16:00:00Z', '2016-11-28 00:00'],
    ['2016-11-28T15:59:59Z', '2016-11-28 23:59'],
    ['2024-02-29T01:02:03Z', '2024-02-29 09:02'],
  ])('%s is %s on the clocks of Beijing', (instant, expected) => {
    expect(civilTimeAt(new Date(instant))).toBe(expected);
  });

  it.each(['2016-11-28', '2016-11-28 09:30'])('accepts %s', (text) => expect(isCivilTime(text)).toBe(true));
  it.each(['2016-1-2', '2016-11-28T09:30', '', '日期不详'])('refuses %j', (text) =>
    expect(isCivilTime(text)).toBe(false),
  );

  it('goes out with the offset of Beijing', () => {
    expect(toRfc3339('2016-11-28' as CivilTime)).toBe('2016-11-28T00:00:00+08:00');
    expect(toRfc3339('2016-11-28 09:30' as CivilTime)).toBe('2016-11-28T09:30:00+08:00');
  });
});
