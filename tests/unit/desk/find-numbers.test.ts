import { describe, expect, it } from 'vitest';
import { findNumbers } from '@/lib/desk/find-numbers';

// Invented: area 000 of no place, days that nobody was born on.
const ID = '99010119000101001X';

describe('numbers of persons in a text', () => {
  it.each([
    [`身份证号${ID}。`, 'idNumber', '990*************1X'],
    [`身份证号${ID.toLowerCase()}`, 'idNumber', '990*************1x'],
    ['联系13000000000张', 'phone', '130******00'],
    ['130-0000-0000', 'phone', '130******00'],
    ['130 0000 0000', 'phone', '130******00'],
    ['+86 13000000000', 'phone', '130******00'],
    ['１３０００００００００', 'phone', '130******00'],
  ])('%j holds one', (text, kind, masked) => expect(findNumbers(text)).toEqual([{ kind, masked }]));

  it.each([
    '0000-12345678',
    '订单 990101190001010011234',
    '9901011900130100123',
    '12345678901',
    '1300000000',
    '130000000001',
    '示文明〔2026〕12 号，2026 年 3 月 5 日',
    '网站标识码 0000000000',
  ])('%j holds none', (text) => expect(findNumbers(text)).toEqual([]));

  it('are named once each, and no phone is seen inside an identity number', () => {
    const text = `${ID}，${ID}，990101190001013000，13000000000、13000000001`;
    expect(findNumbers(text).map(({ masked }) => masked)).toEqual([
      '990*************1X',
      '990*************00',
      '130******00',
      '130******01',
    ]);
  });

  it('show nothing of the middle', () => {
    for (const { masked } of findNumbers(`${ID} 13912345678`)) expect(masked).toMatch(/^\d{3}\*{6,}[\dX]{2}$/);
  });
});
