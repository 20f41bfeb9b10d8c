import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/model/article';
import type { Store } from '@/lib/store/store';
import { codes, FEED, sampleArticle, saved } from './sample-articles';

const hash = (sign: string) => sign.repeat(32);
const picture = (sign: string) => ({ hash: hash(sign), width: 640, height: 480, alt: '' });
const file = (sign: string) => ({ url: `/media/${hash(sign)}`, title: '附件', mimeType: 'application/pdf' });

/** An article whose media are named by one letter each: pictures in lower case, attachments in digits. */
function articleWith(itemId: string, signs: string, given: Partial<Article> = {}): Article {
  const list = [...signs];
  return sampleArticle(itemId, {
    pictures: list.filter((sign) => /[a-f]/.test(sign)).map(picture),
    attachments: list.filter((sign) => /\d/.test(sign)).map(file),
    ...(given as object),
  });
}

export function describeMedia(store: () => Store, setClock: (iso: string) => void): void {
  const save = (itemId: string, signs: string, given?: Partial<Article>) =>
    store().saveArticle(saved(articleWith(itemId, signs, given)));
  const unused = async () => (await store().listUnusedMedia()).map((found) => found[0]).join('');
  const withdraw = (itemId: string) => store().withdrawArticle(codes(itemId)[0]!);

  describe('media', () => {
    it('are in use while an article shows them, as cover, picture or attachment', async () => {
      await save('x', 'a1', { cover: picture('c') });
      expect(await store().listMediaUse()).toEqual([
        { hash: hash('1'), shown: true },
        { hash: hash('a'), shown: true },
        { hash: hash('c'), shown: true },
      ]);
      expect(await unused()).toBe('');
    });

    it('with an address elsewhere are none of ours', async () => {
      const attachments = [{ url: 'https://www.shishi.example/media/a.pdf', title: '附件' }];
      await store().saveArticle(saved(sampleArticle('x', { attachments })));
      expect(await store().listMediaUse()).toEqual([]);
    });

    it.each([
      ['withdrawArticle', () => withdraw('x')],
      ['saveArticle', () => save('x', 'ab', { status: 'withdrawn' })],
    ])('of an article withdrawn by %s go at once', async (_, take) => {
      await save('x', 'ab1');
      await take();
      expect(await unused()).toBe('1ab');
    });

    it('that were replaced go seven days later', async () => {
      await save('x', 'ab');
      await save('x', 'b');
      expect(await unused()).toBe('');
      setClock('2024-06-08T01:59:00Z');
      expect(await unused()).toBe('');
      setClock('2024-06-08T02:00:00Z');
      expect(await unused()).toBe('a');
    });

    it('that were replaced go at once when their article is withdrawn', async () => {
      await save('x', 'a');
      await save('x', 'b');
      await withdraw('x');
      expect(await unused()).toBe('ab');
    });

    it('stay as long as another article shows them', async () => {
      await save('x', 'ab');
      await save('y', 'b');
      await withdraw('x');
      expect(await unused()).toBe('a');
      await save('y', 'c');
      expect(await unused()).toBe('ab');
    });

    it('are claimed again by an article that returns', async () => {
      await save('x', 'a');
      await withdraw('x');
      await save('x', 'a');
      expect(await unused()).toBe('');
    });

    it('that are forgotten are fetched anew', async () => {
      await save('x', 'a1');
      const stored = { hash: hash('1'), mimeType: 'application/pdf', sizeInBytes: 5 };
      await store().savePicture('https://www.shishi.example/a.jpg', picture('a'));
      await store().saveAttachment('source', stored);
      expect(await store().getAttachment('source')).toEqual(stored);
      await withdraw('x');
      for (const sign of ['a', '1']) await store().forgetMedia(hash(sign));
      expect(await unused()).toBe('');
      expect(await store().listMediaUse()).toEqual([]);
      expect(await store().getPicture('https://www.shishi.example/a.jpg')).toBeUndefined();
      expect(await store().getAttachment('source')).toBeUndefined();
    });

    it('that an article claimed meanwhile are not forgotten by it', async () => {
      await save('x', 'a');
      await withdraw('x');
      await save('y', 'a');
      await store().forgetMedia(hash('a'));
      expect(await store().listMediaUse()).toEqual([{ hash: hash('a'), shown: true }]);
    });

    it('that were lost mark the articles that show them, once', async () => {
      await save('x', 'a');
      await save('y', 'b');
      await save('z', 'a');
      await withdraw('z');
      expect(await store().markMediaLost('other', [hash('a')])).toBe(false);
      expect(await store().markMediaLost(FEED, [hash('a'), hash('f')])).toBe(true);
      expect(await store().markMediaLost(FEED, [hash('a')])).toBe(false);
      const missing = async (id: string) => (await store().getFingerprint(FEED, id))?.picturesMissing;
      expect([await missing('x'), await missing('y'), await missing('z')]).toEqual([true, false, false]);
    });
  });
}
