import type { ArticleCode } from '../model/article-code';
import type { MediaFolder } from '../store/media-folder';
import type { Store } from '../store/store';

/** Of reading one feed with all its pages; what is missing is as `readFeed` has it. */
export interface FeedLimits {
  timeoutMs?: number;
  maxBytes?: number;
}

/** What all feeds of one sync share, and each one's turn. */
export interface FeedContext {
  store: Store;
  media: MediaFolder;
  configuredFeeds: ReadonlySet<string>;
  trustedHosts: string[];
  allowPrivateHosts: readonly string[];
  /** Of one attachment from the web; 0: none is fetched. */
  maxAttachmentBytes?: number;
  intervalSeconds: number;
  limits?: FeedLimits;
  rules: string;
  reserved: Map<ArticleCode, string>;
  /** Settles when the feeds before this one have given out their codes, or have taken too long. */
  waitForTurn: () => Promise<unknown>;
  /** This feed has given out its codes. */
  planned: () => void;
  now: () => Date;
  random: () => number;
  signal: AbortSignal;
  force: boolean;
}
