import { describe, expect, it } from 'vitest';
import { DocumentCache } from '@/lib/document/document-cache';

const page = (html: string) => async () => ({ html });

describe('DocumentCache', () => {
  it('renders once for all that wait for the same page', async () => {
    const cache = new DocumentCache(1_000_000);
    let renders = 0;
    const render = async () => ({ html: `<p>${++renders}</p>` });
    const [first, second] = await Promise.all([cache.get('a', '1', render), cache.get('a', '1', render)]);
    expect(renders).toBe(1);
    expect(first).toBe(second);
  });

  it('renders anew when the key has changed', async () => {
    const cache = new DocumentCache(1_000_000);
    await cache.get('a', '1', page('old'));
    expect((await cache.get('a', '2', page('new'))).html.toString()).toBe('new');
  });

  it('lets the least recently used page leave', async () => {
    const size = 40_000;
    const text = (mark: string) =>
      Array.from({ length: size }, (_, i) => String.fromCharCode(33 + ((i * 7919 + mark.charCodeAt(0)) % 90))).join('');
    const cache = new DocumentCache(size * 2.5);
    await cache.get('a', '1', page(text('a')));
    await cache.get('b', '1', page(text('b')));
    await cache.get('a', '1', page('unused'));
    await cache.get('c', '1', page(text('c')));
    let renders = 0;
    const render = async () => ({ html: `${renders++}` });
    await cache.get('c', '1', render);
    expect(renders).toBe(0);
    await cache.get('b', '1', render);
    expect(renders).toBe(1);
  });

  it('forgets a page that could not be made', async () => {
    const cache = new DocumentCache(1_000_000);
    await expect(cache.get('a', '1', () => Promise.reject(new Error('no store')))).rejects.toThrow('no store');
    expect((await cache.get('a', '1', page('whole'))).html.toString()).toBe('whole');
  });
});
