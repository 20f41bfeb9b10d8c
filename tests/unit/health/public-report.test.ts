import { describe, expect, it } from 'vitest';
import { publicReport } from '@/lib/health/public-report';
import type { FeedReport } from '@/lib/model/feed-report';

const report = (changes: Partial<FeedReport>): FeedReport => ({
  feed: 'https://www.shishi.example/feed.json',
  startedAt: '2026-11-24T00:00:00.000Z',
  durationMs: 1,
  outcome: 'failed',
  itemsIn: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  withdrawn: 0,
  leftOut: [],
  warnings: [],
  picturesFailed: [],
  ...changes,
});

describe('a report that leaves the machine', () => {
  it.each([
    ['/srv/columns/feed.json', 'feed.json'],
    ['https://user:secret@www.shishi.example/feed.json', 'https://www.shishi.example/feed.json'],
    ['https://www.shishi.example/feed.json?key=secret', 'https://www.shishi.example/feed.json'],
  ])('names the feed %s as %s', (feed, shown) => {
    expect(publicReport(report({ feed })).feed).toBe(shown);
  });

  it.each([
    ['/srv/columns/feed.json', '/srv/columns/feed.json: there is no such file', 'feed.json: there is no such file'],
    ['/srv/a.json', "ENOENT: open '/srv/data/demo/reader.db-wal'", "ENOENT: open 'reader.db-wal'"],
    ['/srv/a.json', 'file:///srv/media/x.jpg is not there', 'x.jpg is not there'],
    [
      'https://u:p@a.example/f',
      'https://u:p@a.example/f: answered 401; https://u:p@b.example/g/h',
      'https://a.example/f: answered 401; https://b.example/g/h',
    ],
    ['https://a.example/f?key=1', 'https://a.example/f?key=1: answered 500', 'https://a.example/f: answered 500'],
  ])('of %s says %s as %s', (feed, error, shown) => {
    expect(publicReport(report({ feed, error })).error).toBe(shown);
  });

  it('keeps counts and the reasons of items', () => {
    const leftOut = [{ item: '/content/1.html', field: 'title', reason: 'is missing' }];
    const picturesFailed = [{ item: 'a', url: 'file:///srv/feed/a.jpg', reason: 'is not a file' }];
    expect(publicReport(report({ itemsIn: 3, leftOut, picturesFailed }))).toMatchObject({
      itemsIn: 3,
      leftOut,
      picturesFailed: [{ item: 'a', url: 'a.jpg', reason: 'is not a file' }],
    });
  });
});
