import { describe, expect, it } from 'vitest';
import { listQueryString, parseListAddress } from '@/lib/list/list-query';

describe('the address of a list', () => {
  it.each([
    ['', { page: 1 }, ''],
    ['?page=3', { page: 3 }, '?page=3'],
    ['?column=通知公告&page=2', { column: '通知公告', page: 2 }, '?column=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A&page=2'],
    ['?tag=志愿者', { tag: '志愿者', page: 1 }, '?tag=%E5%BF%97%E6%84%BF%E8%80%85'],
    ['?page=0', { page: 1 }, ''],
    ['?page=-1', { page: 1 }, ''],
    ['?page=1e9', { page: 1 }, ''],
    ['?page=abc', { page: 1 }, ''],
    ['?from=singlemessage&isappinstalled=0&utm_source=x', { page: 1 }, ''],
  ])('%j is read and written as one address', (search, expected, written) => {
    const query = parseListAddress(new URLSearchParams(search));
    expect(query).toEqual({ column: undefined, tag: undefined, ...expected });
    expect(listQueryString(query)).toBe(written);
  });
});
