import { describe, expect, it } from 'vitest';
import { drawableLine, emWidth } from '@/lib/poster/drawable-text';

describe('drawableLine', () => {
  it.each([
    ['骑车出门小贴士🚲：雨天', '骑车出门小贴士：雨天'],
    ['一家人👨‍👩‍👧‍👦出游 👍🏽', '一家人出游'],
    ['国旗🇨🇳与数字1️⃣', '国旗与数字1'],
    ['红心❤️与♥与★', '红心与♥与★'],
    ['100% & <b> "引号" #1', '100% & <b> "引号" #1'],
    ['© ™ ① ㎡ ℃', '© ™ ① ㎡ ℃'],
    ['朱镕基、陶喆、𬭎、𠮷', '朱镕基、陶喆、𬭎、𠮷'],
    ['第一行\n第二行', '第一行 第二行'],
    ['张　三', '张　三'],
    ['葛\u{E0100}', '葛'],
    ['🎉🎉', ''],
    ['\u00AD', ''],
  ])('sets %j as %j', (text, set) => expect(drawableLine(text)).toBe(set));
});

it('counts a Chinese character as one em, a 4-byte one as well', () => {
  expect(emWidth('文𠮷')).toBe(2);
  expect(emWidth('ab')).toBeLessThan(1.3);
});
