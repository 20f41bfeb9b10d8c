import { describe, expect, it } from 'vitest';
import { ATTACHMENT_LIMIT, DOWNLOAD_SCHEMA, type DownloadEntry, type DownloadList } from '@/lib/edition/download-list';
import type { Download } from '@/lib/kept/downloads';
import { stateOf, tasksOf } from '@/lib/kept/download-state';

const entry = (code: string, changes: Partial<DownloadEntry> = {}): DownloadEntry => ({
  code,
  revision: 'r1',
  title: `稿件 ${code}`,
  bytes: 100,
  pictures: [],
  attachments: [],
  ...changes,
});

const list: DownloadList = {
  schema: DOWNLOAD_SCHEMA,
  total: 5,
  articles: [
    entry('a', { pictures: [{ hash: '0f', bytes: 10 }], attachments: [{ hash: 'aa', bytes: 5 }] }),
    entry('b', { pictures: [{ hash: '0f', bytes: 10 }] }),
    entry('c', { attachments: [{ hash: 'bb', bytes: ATTACHMENT_LIMIT + 1 }] }),
  ],
};
const download: Download = { column: '', phase: 'running', textOnly: false, failed: [], without: [] };
const keys = (changes: Partial<Download> = {}) => tasksOf(list, { ...download, ...changes }).map(({ key }) => key);

describe('a download', () => {
  it('fetches text, then pictures and codes, then attachments, each once', () => {
    expect(keys()).toEqual([
      '/a/a',
      '/a/b',
      '/a/c',
      '/a/a/qr.svg',
      '/media/0f?w=640',
      '/a/b/qr.svg',
      '/a/c/qr.svg',
      '/media/aa',
    ]);
  });

  it('leaves out pictures when the reader wants text alone', () => {
    expect(keys({ textOnly: true })).toEqual(['/a/a', '/a/b', '/a/c']);
  });

  it('leaves out what the reader deleted from it', () => {
    expect(keys({ textOnly: true, without: ['b'] })).toEqual(['/a/a', '/a/c']);
  });

  it('counts what is here by kind and by size', () => {
    const tasks = tasksOf(list, download);
    const missing = tasks.filter(({ key }) => key === '/a/b' || key === '/media/aa');
    const state = stateOf(download, list, tasks, missing);
    expect(state.articles).toEqual({ done: 2, total: 3 });
    expect(state.attachments).toEqual({ done: 0, total: 1 });
    expect(state.bytes.total - state.bytes.done).toBe(105);
    expect(state.tooLarge).toBe(1);
    expect(state.older).toBe(2);
  });

  it('without a list has nothing to show yet', () => {
    expect(stateOf(download, undefined, [], []).articles).toEqual({ done: 0, total: 0 });
  });
});
