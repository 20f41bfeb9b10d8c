import type { ArticleCode } from './article-code';

/** How a reader came: a code on a poster, WeChat, a link elsewhere, or none of these. */
export const CHANNELS = ['qr', 'wechat', 'link', 'direct'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One page opened once by somebody; nothing in it says by whom. */
export interface Visit {
  /** Random, of this view alone: sent twice it counts once. */
  id: string;
  /** Absent for the list and other pages. */
  code?: ArticleCode;
  placement?: string;
  channel: Channel;
  /** `YYYY-MM-DD` in Beijing. */
  day: string;
}

/** 站点访问量 and 稿件访问量: all views of the site, articles included, and those of the articles asked for. */
export interface VisitCounts {
  site: number;
  articles: Record<string, number>;
}

/** A bar of the charts at the desk. */
export interface DayCount {
  day: string;
  /** Absent for the list and other pages. */
  code?: ArticleCode;
  placement?: string;
  channel: Channel;
  count: number;
}
