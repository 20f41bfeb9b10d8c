import { describe, expect, it } from 'vitest';
import type { Article } from '@/lib/model/article';
import type { CivilTime } from '@/lib/model/civil-time';
import { parseLayout, posterViewOf, type PosterLayout } from '@/lib/poster/poster-view';
import { createAddresses } from '@/lib/site/address';
import { contrast } from '@/lib/site/main-color';
import { parseSiteConfig } from '@/lib/site/site-config';
import { sampleArticle } from '../../support/sample-article';

const cover = { hash: 'a'.repeat(32), width: 1280, height: 800, alt: '' };
const { config } = parseSiteConfig('{"mainColor":"#ffcc00"}', 'site.config.json');
const site = { config, addresses: createAddresses('https://www.shishi.example', '/zt') };
const viewOf = (changes: Partial<Article>, wanted?: PosterLayout) =>
  posterViewOf(sampleArticle(changes), site, '2026-11-25', wanted);

describe('the layout', () => {
  it.each<[PosterLayout, Partial<Article>, PosterLayout?]>([
    ['text', {}],
    ['picture', { cover }],
    ['text', { cover: { ...cover, width: 200 } }],
    ['notice', { title: '关于开展评选的通知' }],
    ['notice', { title: '停放秩序的若干意见（试行）', cover }],
    ['notice', { docNo: '示文明办〔2026〕9号' }],
    ['text', { cover }, 'text'],
    ['notice', {}, 'notice'],
    ['text', {}, 'picture'],
  ])('is %s for %j, asked for: %s', (layout, changes, wanted) => expect(viewOf(changes, wanted).layout).toBe(layout));

  it('is read from an address, and nothing else is', () => {
    expect(parseLayout('notice')).toBe('notice');
    expect(parseLayout('Notice')).toBeUndefined();
    expect(parseLayout(null)).toBeUndefined();
  });
});

it.each<[string | undefined, Partial<Article>]>([
  [undefined, {}],
  ['更正', { status: 'corrected' }],
  ['已废止', { status: 'abolished' }],
  ['已失效', { status: 'expired' }],
  ['已失效', { validUntil: '2026-11-24' as CivilTime }],
  [undefined, { validUntil: '2026-11-25' as CivilTime }],
])('says %s of %j', (label, changes) => expect(viewOf(changes).label).toBe(label));

it('leads to the canonical address, names date and publisher, and darkens a light colour', () => {
  const view = viewOf({ publishedAt: '2026-03-05 09:30' as CivilTime });
  expect(view.address).toBe(`https://www.shishi.example/zt/a/${sampleArticle({}).code}`);
  expect(view.date).toBe('2026年3月5日');
  expect(view.publisher).toBe('示例市精神文明建设办公室');
  expect(contrast(view.color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

it('leaves out what an article does not have', () => {
  const view = viewOf({ publishedAt: undefined, publisher: undefined, source: undefined, summary: undefined });
  expect([view.date, view.publisher, view.summary, view.docNo]).toEqual([undefined, undefined, undefined, undefined]);
});
