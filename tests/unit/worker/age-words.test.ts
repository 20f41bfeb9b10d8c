import { describe, expect, it } from 'vitest';
import { ageWords } from '@/lib/worker/age-words';

const now = new Date('2026-11-25T08:00:00Z');

describe('the age of a copy', () => {
  it.each([
    ['2026-11-25T07:59:31Z', '刚刚'],
    ['2026-11-25T07:59:00Z', '1 分钟前'],
    ['2026-11-25T07:00:01Z', '59 分钟前'],
    ['2026-11-25T07:00:00Z', '1 小时前'],
    ['2026-11-24T08:00:01Z', '23 小时前'],
    ['2026-11-22T07:00:00Z', '3 天前'],
    ['2026-09-27T08:00:00Z', '59 天前'],
    ['2026-08-25T08:00:00Z', '3 个月前'],
    ['2025-11-25T08:00:00Z', '12 个月前'],
    // Two clocks that differ by seconds; one that was set back by a year.
    ['2026-11-25T08:00:20Z', '刚刚'],
    ['2027-11-25T08:00:00Z', undefined],
  ])('from %s is told as %s', (then, words) => expect(ageWords(new Date(then), now)).toBe(words));
});
