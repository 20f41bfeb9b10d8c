import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBody, listPictures } from '@/lib/content/article-body';
import { adaptFeed } from '@/lib/feed/adapt-feed';
import { readFeed } from '@/lib/feed/read-feed';

/** Feeds that other people wrote, when they lie beside the project. */
const FOLDER = path.resolve('../shared/data/feeds');

const files = (kind: string) =>
  existsSync(path.join(FOLDER, kind))
    ? readdirSync(path.join(FOLDER, kind)).map((name) => path.join(FOLDER, kind, name))
    : [];

async function itemsOf(file: string) {
  const read = await readFeed(file);
  if (!read.ok || read.value.kind !== 'read') return { read, adapted: undefined };
  const context = {
    feed: file,
    address: read.value.address,
    severalFeeds: false,
    now: new Date('2026-03-01T00:00:00Z'),
  };
  return { read, adapted: adaptFeed(read.value.document, context) };
}

const around = { resolvePicture: () => undefined, resolveArticle: () => undefined, isTrustedHost: () => false };

describe.runIf(existsSync(FOLDER))('feeds found in the wild', () => {
  it.each([...files('real'), ...files('suite'), ...files('invalid')])(
    '%s never throws, up to the finished body',
    async (file) => {
      const { read, adapted } = await itemsOf(file);
      if (!read.ok) expect(read.error).toContain(file);
      for (const draft of adapted?.drafts ?? []) {
        listPictures(draft.body, draft.baseUrl);
        const built = buildBody(draft, around);
        expect(built.warnings).toEqual([]);
        expect(draft.title).not.toBe('');
        expect(`${draft.title}${built.text}`).not.toContain('\u0000');
      }
    },
  );

  it.each(files('real'))('%s gives all of its items', async (file) => {
    const { adapted } = await itemsOf(file);
    const { items } = JSON.parse(readFileSync(file, 'utf8')) as { items: unknown[] };
    expect(adapted?.drafts).toHaveLength(items.length);
    expect(adapted?.leftOut).toEqual([]);
  });

  it.each(files('suite'))('%s is read, and only items without any name are left out', async (file) => {
    const { read, adapted } = await itemsOf(file);
    expect(read.ok).toBe(true);
    expect(adapted?.leftOut.filter(({ field }) => field !== 'id')).toEqual([]);
    expect((adapted?.drafts.length ?? 0) + (adapted?.leftOut.length ?? 0)).toBe(adapted?.itemsIn);
  });
});
