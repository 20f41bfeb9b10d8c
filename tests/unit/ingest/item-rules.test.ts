import { describe, expect, it } from 'vitest';
import { forEachAtOnce } from '@/lib/ingest/at-once';
import { chooseCover } from '@/lib/ingest/choose-cover';
import { contentRulesOf } from '@/lib/ingest/content-rules';
import { createTrust, trustedHostsOf } from '@/lib/site/trusted-hosts';

describe('a trusted host', () => {
  const isTrusted = createTrust(['Shishi.example', 'www.gov.example']);
  it.each([
    ['shishi.example', true],
    ['www.shishi.example', true],
    ['WWW.SHISHI.EXAMPLE', true],
    ['notshishi.example', false],
    ['shishi.example.evil.example', false],
    ['gov.example', false],
    ['', false],
  ])('%j: %s', (host, trusted) => {
    expect(isTrusted(host)).toBe(trusted);
  });

  it('is any of the site itself and of its list, each once', () => {
    const config = { siteName: '', columnName: '', breadcrumb: [], mainColor: '#000000' };
    const site = {
      siteDomain: 'www.shishi.example',
      siteUrl: 'https://WWW.shishi.example/',
      trustedHosts: ['A.example'],
    };
    expect(trustedHostsOf({ ...config, ...site })).toEqual(['www.shishi.example', 'a.example']);
    expect(trustedHostsOf({ ...config, trustedHosts: [] })).toEqual([]);
  });

  it('changes the content rules, its place in the list does not', () => {
    expect(contentRulesOf(['a', 'b'])).toBe(contentRulesOf(['b', 'a']));
    expect(contentRulesOf(['a'])).not.toBe(contentRulesOf(['b']));
  });
});

describe('the cover', () => {
  const small = { hash: 's', width: 399, height: 9, alt: '小' };
  const large = { hash: 'l', width: 400, height: 9, alt: '大' };
  it.each([
    ['the named one with its text in the body', { hash: 'l', width: 400, height: 9 }, [small, large], large],
    ['the named one alone', { hash: 'n', width: 9, height: 9 }, [], { hash: 'n', width: 9, height: 9, alt: '' }],
    ['the first large one', undefined, [small, large], large],
    ['none', undefined, [small], undefined],
  ])('is %s', (_, named, pictures, expected) => {
    expect(chooseCover(named, pictures)).toEqual(expected);
  });
});

describe('work at once', () => {
  it('does every item, with no more than the places', async () => {
    const done: number[] = [];
    let [open, most] = [0, 0];
    await forEachAtOnce(3, [1, 2, 3, 4, 5, 6, 7], new AbortController().signal, async (item) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      done.push(item);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it('throws the first error after the others have come to their end', async () => {
    const ended: number[] = [];
    const work = forEachAtOnce(2, [1, 2, 3, 4], new AbortController().signal, async (item) => {
      if (item === 1) throw new Error('first');
      await new Promise((resolve) => setTimeout(resolve, 5));
      ended.push(item);
    });
    await expect(work).rejects.toThrow('first');
    expect(ended).toEqual([2]);
  });

  it('stops between two items', async () => {
    const stopping = new AbortController();
    const begun: number[] = [];
    await forEachAtOnce(1, [1, 2, 3], stopping.signal, async (item) => {
      begun.push(item);
      if (item === 2) stopping.abort();
    });
    expect(begun).toEqual([1, 2]);
  });
});
