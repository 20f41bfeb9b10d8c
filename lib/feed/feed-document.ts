/** 附 _govsite: what a government column says about itself, on the feed. All members are optional. */
export interface GovsiteFeed {
  about?: string;
  siteName?: string;
  siteDomain?: string;
  /** 网站标识码 */
  siteIdCode?: string;
  /** 主办 */
  sponsor?: string;
  icp?: string;
  police?: string;
  conac?: string;
  findErrorUrl?: string;
  phone?: string;
  address?: string;
  copyright?: string;
  techSupport?: string;
  trustedHosts?: string[];
  /** The feed is the whole archive: an item that it lacks is gone. */
  complete?: boolean;
  column?: { name?: string; description?: string; keywords?: string; type?: string; path?: string };
}

/** The same on an item. Dates are RFC 3339 or `YYYY-MM-DD HH:MM` in Beijing. */
export interface GovsiteItem {
  /** 来源 */
  source?: string;
  /** 发布机构 */
  publisher?: string;
  /** 责任编辑 */
  editor?: string;
  /** 栏目 */
  column?: string;
  /** 索引号 */
  indexNo?: string;
  /** 文号 */
  docNo?: string;
  /** 成文日期 */
  writtenDate?: string;
  /** 关联稿件 */
  related?: { title: string; url: string }[];
  status?: string;
  statusDate?: string;
  statusNote?: string;
  /** Address or item id. */
  replacedBy?: string;
  /** Last day on which the text is in force. */
  validUntil?: string;
  pinned?: boolean;
}

export interface JsonFeedAuthor {
  name?: string;
  url?: string;
  avatar?: string;
}

export interface JsonFeedAttachment {
  url: string;
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
  duration_in_seconds?: number;
}

/** An item of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with our extension, as we write it. */
export interface JsonFeedItem {
  id: string;
  url?: string;
  external_url?: string;
  title?: string;
  content_html?: string;
  content_text?: string;
  summary?: string;
  image?: string;
  banner_image?: string;
  date_published?: string;
  date_modified?: string;
  /** JSON Feed 1.0 */
  author?: JsonFeedAuthor;
  authors?: JsonFeedAuthor[];
  tags?: string[];
  language?: string;
  attachments?: JsonFeedAttachment[];
  _govsite?: GovsiteItem;
}

/** A JSON Feed 1.1 document with our extension, as we write it. */
export interface JsonFeed {
  version: string;
  title: string;
  home_page_url?: string;
  feed_url?: string;
  description?: string;
  next_url?: string;
  icon?: string;
  favicon?: string;
  author?: JsonFeedAuthor;
  authors?: JsonFeedAuthor[];
  language?: string;
  expired?: boolean;
  items: JsonFeedItem[];
  _govsite?: GovsiteFeed;
}

/** The same members, as other people write them: each may be missing, or be of another type. */
type Unchecked<T> = { [K in keyof T]?: unknown };

export type FeedItem = Unchecked<JsonFeedItem>;

/** A feed as read: it is an object with a list of items, nothing else is known of it. */
export type FeedDocument = Omit<Unchecked<JsonFeed>, 'items'> & { items: unknown[] };
