import { describe, expect, it } from 'vitest';
import type { CivilTime } from '@/lib/model/civil-time';
import { sortKeyOf } from '@/lib/store/sort-key';

const NOW = new Date('2024-06-01T16:30:00Z');
const firstSeenAt = '2024-05-31T17:00:00.000Z';

describe('the sort key of an article', () => {
  it.each([
    ['a past time', '2016-11-28 09:30', '2016-11-28 09:30'],
    ['a day alone', '2016-11-28', '2016-11-28'],
    ['today in Beijing, already tomorrow there', '2024-06-02 23:00', '2024-06-02 23:00'],
    ['tomorrow', '2024-06-03', '2024-06-01'],
    ['the year 9999', '9999-12-31', '2024-06-01'],
    ['no date', undefined, '2024-06-01'],
  ])('with %s', (_, publishedAt, expected) => {
    expect(sortKeyOf({ publishedAt: publishedAt as CivilTime | undefined, firstSeenAt }, NOW)).toBe(expected);
  });
});
