/** What a feed as a whole lends to its items. */
export interface FeedDefaults {
  title?: string;
  complete: boolean;
  language?: string;
  authors: string[];
  column?: string;
  /** Absolute http(s) base of the items' `url` and of links; absent for a feed file without home page. */
  linkBase?: string;
  /** Base of files beside a feed file (`file://…/feed.json`); absent for a feed from the web. */
  fileBase?: string;
}
