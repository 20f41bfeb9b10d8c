import { describe, expect, it } from 'vitest';
import type { FeedReport } from '@/lib/model/feed-report';
import { problemLines, reportLine, reportText } from '@/lib/ingest/report-text';

const report: FeedReport = {
  feed: 'https://www.shishi.example/feed.json',
  title: '创文专栏',
  startedAt: '2024-06-01T02:00:00.000Z',
  durationMs: 1234,
  outcome: 'updated',
  itemsIn: 10,
  added: 3,
  changed: 2,
  unchanged: 3,
  withdrawn: 1,
  leftOut: [{ item: '#4', field: 'id', reason: 'missing' }],
  warnings: [{ item: 'a', reason: 'odd' }],
  picturesFailed: [{ item: 'b', url: 'https://www.shishi.example/1.jpg', reason: 'answered 404' }],
};
const failed: FeedReport = { ...report, outcome: 'failed', error: `${report.feed}: answered 500`, itemsIn: 0 };

describe('a report on one line', () => {
  it('names feed, outcome, counts and problems', () => {
    expect(reportLine(report)).toBe(
      'sync: https://www.shishi.example/feed.json: updated, 10 items: 3 added, 2 changed, 3 unchanged, 1 withdrawn; ' +
        '1 left out, 1 warnings, 1 pictures not fetched (1234 ms)',
    );
  });

  it('names no problems when there are none', () => {
    const clean = { ...report, leftOut: [], warnings: [], picturesFailed: [] };
    expect(reportLine(clean)).toMatch(/1 withdrawn \(1234 ms\)$/);
  });

  it('says how often a feed failed and when it is tried again', () => {
    const again = { ...failed, failures: 4, nextTryAt: '2024-06-01T02:16:00.000Z' };
    expect(reportLine(again)).toBe(
      'sync: failed 4 times in a row: https://www.shishi.example/feed.json: answered 500; next try 2024-06-01T02:16:00.000Z',
    );
  });

  it('gives the reason of a failure', () => {
    expect(reportLine(failed)).toBe('sync: failed after 1234 ms: https://www.shishi.example/feed.json: answered 500');
  });
});

describe('the problems of a report', () => {
  it('stand on a line each, with feed, item, field and reason', () => {
    expect(problemLines(report)).toEqual([
      `sync: ${report.feed}: #4, id: missing`,
      `sync: ${report.feed}: a: odd`,
      `sync: ${report.feed}: https://www.shishi.example/1.jpg (item b): answered 404`,
    ]);
  });

  it('are cut when there are very many', () => {
    const warnings = Array.from({ length: 80 }, (_, index) => ({ item: String(index), reason: 'odd' }));
    const lines = problemLines({ ...report, leftOut: [], picturesFailed: [], warnings });
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('sync: and 30 more; see npm run sync');
  });

  it('never show a password', () => {
    const secret = { ...report, feed: 'https://user:secret@www.shishi.example/feed.json' };
    expect([reportLine(secret), reportText(secret), ...problemLines(secret)].join('\n')).not.toContain('secret');
  });
});

describe('a whole report', () => {
  it('names every item, field, address and reason', () => {
    const text = reportText(report);
    for (const part of ['创文专栏', '#4, id: missing', 'a: odd', '1.jpg (item b): answered 404', '3 added']) {
      expect(text).toContain(part);
    }
  });

  it('tells attachments from pictures', () => {
    const attachment = {
      item: 'c',
      field: 'attachments',
      url: 'https://www.shishi.example/1.pdf',
      reason: 'answered 404',
    };
    const text = reportText({ ...report, picturesFailed: [...report.picturesFailed, attachment] });
    expect(text).toMatch(/attachments not fetched \(1\):\n.*1\.pdf \(item c, attachments\): answered 404/);
    expect(text).toContain('pictures not fetched (1):');
  });

  it('says of a failure what is served', () => {
    const before = { ...failed, lastSuccessAt: '2024-05-31T02:00:00.000Z' };
    expect(reportText(before)).toMatch(/answered 500\n {2}what was stored on 2024-05-31T02:00:00.000Z is still served/);
    expect(reportText(failed)).toMatch(/never read: nothing of it is served/);
  });

  it('says when the feed is read next', () => {
    expect(reportText({ ...report, nextTryAt: '2024-06-01T02:05:00.000Z' })).toContain(
      '\n  next try 2024-06-01T02:05:00.000Z\n',
    );
  });

  it('cuts a list of thousands and says how many are left', () => {
    const leftOut = Array.from({ length: 1000 }, (_, i) => ({ item: `#${i}`, reason: 'bad' }));
    const lines = reportText({ ...report, leftOut }).split('\n');
    expect(lines.length).toBeLessThan(70);
    expect(lines).toContain('    and 950 more');
  });
});
