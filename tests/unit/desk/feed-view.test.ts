import { describe, expect, it } from 'vitest';
import { feedViewOf } from '@/lib/desk/feed-view';
import { problemInChinese } from '@/lib/site/problem-words';
import { emptyFeedReport } from '../../support/sample-report';

const FEED = 'https://user:secret@www.shishi.example/feeds/town.json?key=secret';

describe('a feed at the desk', () => {
  it('that was read says when, what was kept, and what was not', () => {
    const report = emptyFeedReport({
      feed: FEED,
      itemsIn: 3,
      added: 2,
      leftOut: [{ item: '#3', field: 'id', reason: 'is missing, and there is no url instead' }],
      picturesFailed: [{ item: 'a', url: 'https://x.example/1.png?key=secret', reason: 'answered 404 Not Found' }],
    });
    const state = { lastSuccessAt: '2026-03-05T02:00:00Z', nextTryAt: '2026-03-05T02:05:00Z', report };
    expect(feedViewOf(FEED, state)).toEqual({
      title: '测试专栏',
      failures: 0,
      error: undefined,
      lastSuccess: '2026-03-05 10:00',
      nextTry: '2026-03-05 10:05',
      kept: 2,
      leftOut: [{ item: '#3', field: 'id', reason: '没有编号（id），也没有网址可以代替，没有收下', isEnglish: false }],
      warnings: [],
      files: [{ item: 'a', url: 'https://x.example/1.png', reason: '对方答复 404，没有取到', isEnglish: false }],
    });
  });

  it('that was never read is named without what is secret', () => {
    expect(feedViewOf(FEED, {})).toMatchObject({ title: 'town.json', lastSuccess: undefined, kept: undefined });
  });

  it('that fails says so in words, or as the log does', () => {
    const failing = (error: string) =>
      feedViewOf(FEED, { failures: 3, report: emptyFeedReport({ feed: FEED, outcome: 'failed', error }) });
    expect(failing(`${FEED}: no complete answer within 30000 ms`)).toMatchObject({
      failures: 3,
      error: { reason: '对方太久没有答复', isEnglish: false },
    });
    const { error } = failing(`${FEED}: something new`);
    expect(error?.isEnglish).toBe(true);
    expect(error?.reason).not.toContain('secret');
  });
});

it.each([
  ['"x" is not a date from 1990 to 2030', '1990 至 2030'],
  ['only the first 100 of 120 are kept', '共 120 个，只收前 100 个'],
  ['ENOTFOUND', '找不到这个网站的地址'],
  ['neither content_html nor content_text: the article has no body', '没有正文'],
])('%j is said as %j', (reason, words) => expect(problemInChinese(reason)).toContain(words));
