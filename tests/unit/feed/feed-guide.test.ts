import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adaptFeed } from '@/lib/feed/adapt-feed';
import { parseFeedDocument } from '@/lib/feed/parse-feed-document';

const guide = readFileSync('docs/feed.md', 'utf8');

it('the example of docs/feed.md is read without a word of complaint', () => {
  const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const parsed = parseFeedDocument(example, 'docs/feed.md');
  if (!parsed.ok) throw new Error(parsed.error);
  const address = 'https://www.shili.example/zt/cwzl/feed.json';
  const now = new Date('2026-03-01T00:00:00Z');
  const adapted = adaptFeed(parsed.value.document, { feed: address, address, severalFeeds: false, now });
  expect([parsed.value.warnings, adapted.warnings, adapted.leftOut]).toEqual([[], [], []]);
  expect(adapted.drafts[0]).toMatchObject({ status: 'corrected', column: '通知公告', validUntil: '2025-12-31' });
});

it('docs/feed.md names every member of the extension', () => {
  const types = readFileSync('lib/feed/feed-document.ts', 'utf8');
  const extension = types.slice(types.indexOf('interface GovsiteFeed'), types.indexOf('interface JsonFeedAuthor'));
  const members = Array.from(extension.matchAll(/^ {2}(\w+)\?:/gm), (match) => match[1]);
  expect(members.length).toBeGreaterThan(25);
  expect(members.filter((member) => !guide.includes(`\`${member}\``))).toEqual([]);
});
