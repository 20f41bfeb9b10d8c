import { describe, expect, it } from 'vitest';
import { summarise } from '@/lib/content/summarise';

const sentence = (length: number) => `${'字'.repeat(length - 1)}。`;

describe('a summary', () => {
  it.each([
    ['is the whole of a short text', '短文。\n第二段。', '短文。 第二段。'],
    ['ends with the last sentence that fits', sentence(60) + sentence(40) + sentence(40), sentence(60) + sentence(40)],
    ['ends with a question', `${'字'.repeat(59)}？${sentence(90)}`, `${'字'.repeat(59)}？`],
    ['keeps the closing quotation mark', `“${'字'.repeat(70)}！”${sentence(90)}`, `“${'字'.repeat(70)}！”`],
    ['is cut when the first sentence is too long', sentence(300), `${'字'.repeat(109)}…`],
    ['does not stop after a few words', `好！${sentence(300)}`, `好！${'字'.repeat(107)}…`],
    ['does not end with a comma', `${'字'.repeat(108)}，${sentence(90)}`, `${'字'.repeat(108)}…`],
    ['ends with an English sentence', `${'Some words. '.repeat(12)}`, `${'Some words. '.repeat(9)}`.trim()],
    ['does not break an English word', 'neighbourhood '.repeat(12), `${'neighbourhood '.repeat(7).trim()}…`],
    ['is empty for an empty text', ' \n ', ''],
  ])('%s', (_, text, expected) => expect(summarise(text)).toBe(expected));

  it('counts characters, not halves of them', () => {
    expect(summarise('🙂'.repeat(200), 10)).toBe(`${'🙂'.repeat(9)}…`);
  });
});
