import { rm } from 'node:fs/promises';
import type { ArticleCode } from '@/lib/model/article-code';
import { articleCodeOf } from '@/lib/model/article-code';
import type { FeedReport } from '@/lib/model/feed-report';
import { syncFeeds, type SyncOptions } from '@/lib/ingest/sync';
import { createMediaFolder, type MediaFolder } from '@/lib/store/media-folder';
import { openStore } from '@/lib/store/open-store';
import type { Store } from '@/lib/store/store';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';

export type WireItem = Record<string, unknown> & { _govsite?: Record<string, unknown> };

export interface BenchOptions extends SyncOptions {
  feeds?: string[];
  trustedHosts?: string[];
  timeoutMs?: number;
  maxAttachmentBytes?: number;
}

export interface SyncBench {
  server: StaticServer;
  store: Store;
  media: MediaFolder;
  dataDir: string;
  /** Address of `/feed.json`. */
  feed: string;
  /** Seconds on that clock until the schedule reads the feed again. */
  secondsToNextTry(): Promise<number>;
  /** Sets the clock that the next syncs see; it starts at 2024-06-01 10:00 in Beijing. */
  setClock(iso: string): void;
  /** Serves these items at `/feed.json`. */
  publish(items: unknown[], more?: Record<string, unknown>): void;
  /** Syncs `/feed.json`, or the feeds given. */
  sync(options?: BenchOptions): Promise<FeedReport[]>;
  /** The same for one feed. */
  syncOne(options?: BenchOptions): Promise<FeedReport>;
  /** Titles in the list. */
  titles(): Promise<string[]>;
  code(itemId: string): ArticleCode;
  close(): Promise<void>;
}

/** A feed server, an empty store and the sync between them. */
export async function createSyncBench(): Promise<SyncBench> {
  const folder = temporaryFolder();
  const server = await startStaticServer();
  const store = await openStore(folder.path, () => clock);
  const media = createMediaFolder(folder.path);
  const feed = server.url('/feed.json');
  let clock = new Date('2024-06-01T02:00:00Z');
  const sync: SyncBench['sync'] = ({
    feeds = [feed],
    trustedHosts = [],
    timeoutMs,
    maxAttachmentBytes,
    ...options
  } = {}) =>
    syncFeeds(
      {
        store,
        media,
        feeds,
        trustedHosts,
        allowPrivateHosts: ['127.0.0.1'],
        intervalSeconds: 60,
        limits: { timeoutMs },
        maxAttachmentBytes,
        now: () => clock,
        random: () => 0.5,
      },
      options,
    );
  return {
    server,
    store,
    media,
    dataDir: folder.path,
    feed,
    async secondsToNextTry() {
      const state = await store.getFeedState(feed);
      return (Date.parse(state?.nextTryAt ?? '') - clock.getTime()) / 1000;
    },
    setClock: (iso) => void (clock = new Date(iso)),
    publish: (items, more) => server.setJson('/feed.json', feedOf(items, more)),
    sync,
    async syncOne(options) {
      const [report] = await sync(options);
      if (!report) throw new Error('no report');
      return report;
    },
    titles: async () => (await store.listArticles({ limit: 100, offset: 0 })).items.map(({ title }) => title),
    code: (itemId) => articleCodeOf(itemId),
    async close() {
      await server.close();
      await store.close();
      await rm(folder.path, { recursive: true, force: true });
    },
  };
}

export function feedOf(items: unknown[], more: Record<string, unknown> = {}): Record<string, unknown> {
  return { version: 'https://jsonfeed.org/version/1.1', title: '创文专栏', items, ...more };
}

/** An item whose title is `稿件 {id}`. */
export function itemOf(id: string, more: WireItem = {}): WireItem {
  return {
    id,
    url: `https://www.shishi.example/cwzl/${id}.html`,
    title: `稿件 ${id}`,
    content_html: `<p>稿件 ${id} 的正文。</p>`,
    date_published: '2024-05-01T09:00:00+08:00',
    ...more,
  };
}

export const COMPLETE = { _govsite: { complete: true } };
