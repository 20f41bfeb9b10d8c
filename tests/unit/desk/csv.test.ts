import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/desk/csv';

const one = (value: string | number) => csvOf([[value]]).slice(1, -2);

describe('a table for Excel', () => {
  it('starts with the mark of UTF-8 and ends each line as RFC 4180 has it', () => {
    expect(
      csvOf([
        ['日期', 1],
        ['a', -2],
      ]),
    ).toBe('\uFEFF日期,1\r\na,-2\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    ['2026-11-25', '2026-11-25'],
  ])('writes %j as %j', (value, cell) => expect(one(value)).toBe(cell));

  it.each([
    '=1+1',
    '+86',
    '-x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1+1',
    '=HYPERLINK("http://evil.example","x")',
    '\uFEFF=1',
  ])('takes the force out of %j', (value) => {
    expect(one(value).replace(/^"/, '')).toMatch(/^'/);
  });
});
