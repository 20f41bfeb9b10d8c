import { expect, it } from 'vitest';
import { cutTitle } from '@/lib/desk/link-previews';

it.each([
  ['短标题', 20, '短标题', ''],
  ['一二三四五六', 5, '一二三四五', '六'],
  ['ab一二', 2, 'ab一', '二'],
  ['👨‍👩‍👧一二', 2, '👨‍👩‍👧一', '二'],
  ['', 5, '', ''],
])('of %j %i characters show %j', (title, width, shown, lost) => {
  expect(cutTitle(title, width)).toEqual({ shown, lost });
});
