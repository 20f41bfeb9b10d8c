import { describe, expect, it } from 'vitest';
import { decodeInlinePicture, shownInlinePicture, takeOutInlinePictures } from '@/lib/ingest/inline-pictures';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const ADDRESS = /https:\/\/inline-picture\.invalid\/[0-9a-f]{32}/g;

describe('pictures within the text', () => {
  it.each([
    [`<img src="${GIF}">`, '<img src="@">'],
    [`<p>甲<IMG alt='x' SRC = '${GIF}' width=9>乙</p>`, `<p>甲<IMG alt='x' SRC = '@' width=9>乙</p>`],
    [`<img src=${GIF}>`, '<img src=@>'],
    [`<img src=${GIF} alt=x>`, '<img src=@ alt=x>'],
    [`<img src="blank.gif" data-original="${GIF}"/>`, '<img src="blank.gif" data-original="@"/>'],
    [`<img src=" ${GIF}">`, '<img src=" @">'],
    [`<img src="${GIF}"><img src="${GIF}">`, '<img src="@"><img src="@">'],
    ['<img src="data:image/svg+xml,%3Csvg/%3E">', '<img src="@">'],
    ['<img src="DATA:image/png;base64,iVBO\nRw0K">', '<img src="@">'],
  ])('of %s get an address', (html, expected) => {
    const taken = takeOutInlinePictures(html);
    expect(taken.html.replace(ADDRESS, '@')).toBe(expected);
    expect([...taken.pictures.keys()].every((address) => taken.html.includes(address))).toBe(true);
    expect([...taken.pictures.values()][0]).toMatch(/^data:image/i);
  });

  it.each([
    `<a href="${GIF}">x</a>`,
    `<p>${GIF}</p>`,
    `<pre>&lt;img src="${GIF}"&gt;</pre>`,
    `<img alt="${GIF}">`,
    `<img src="${GIF}`,
    '<img src="https://h.example/data:image/gif;base64,x">',
    '<img src="data:image/gif">',
    'plain',
    '',
  ])('are not looked for in %s', (html) => {
    expect(takeOutInlinePictures(html)).toEqual({ html, pictures: new Map() });
  });

  it('that are the same have one address', () => {
    expect(takeOutInlinePictures(`<img src="${GIF}"><img src='${GIF}'>`).pictures.size).toBe(1);
  });

  it.each([
    ['addresses without an end', '<img src="data:image/png;base64,'.repeat(100_000)],
    ['starts', 'data:,'.repeat(1_000_000)],
    ['tags', `<img src=data:image/png;base64,AA `.repeat(100_000)],
    ['quotes', '<img src="data:,"'.repeat(200_000)],
  ])('cost little time however many there are (%s)', (_, html) => {
    const began = performance.now();
    takeOutInlinePictures(html);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('the bytes of a picture within the text', () => {
  it.each([
    ['data:image/png;base64,QUJD', 'ABC'],
    ['data:image/png;base64,QU\n JD', 'ABC'],
    ['data:image/png;base64,QUJD%3D', 'ABC'],
    ['data:image/png;charset=x;BASE64,QUJD', 'ABC'],
    ['data:image/svg+xml,%3Csvg/%3E', '<svg/>'],
    ['data:,', ''],
  ])('of %j are %j', (address, expected) => {
    const decoded = decodeInlinePicture(address, 1000);
    expect(decoded.ok && Buffer.from(decoded.value).toString()).toBe(expected);
  });

  it.each([
    ['data:image/svg+xml,%E4%zz', 'is badly encoded'],
    [`data:image/png;base64,${'A'.repeat(2000)}`, 'more than 1000 bytes'],
  ])('of %j cannot be had', (address, error) => {
    expect(decodeInlinePicture(address, 1000)).toEqual({ ok: false, error });
  });

  it('are not printed in reports', () => {
    expect(shownInlinePicture(`data:image/png;base64,${'A'.repeat(5000)}`)).toBe(
      'data:image/png (6 kB within the text)',
    );
  });
});
