import { parsePlacement } from '../model/placement';
import type { Channel } from '../model/visit';

/** What WeChat and those who pass links on add to an address. */
const SHARE_MARKS = /[?&](from|isappinstalled|utm_[a-z]+|share_[a-z]+)=/;

/** What the browser tells of how the reader came. */
export interface Arrival {
  /** Within the site: `/a/xxxxxxxx/b3`. */
  path: string;
  search: string;
  userAgent: string;
  referrer: string;
  /** Origin and base path of the site, without a slash at the end. */
  site: string;
}

/** The poster or group, and the way: a scanned code comes first, then WeChat (WeCom too), then a link elsewhere. */
export function channelOf({ path, search, userAgent, referrer, site }: Arrival): {
  placement?: string;
  channel: Channel;
} {
  const placement = parsePlacement(/^\/a\/[^/]+\/([^/]+)\/?$/i.exec(path)?.[1] ?? '');
  if (placement) return { placement, channel: 'qr' };
  if (/MicroMessenger|wxwork/i.test(userAgent)) return { channel: 'wechat' };
  const isElsewhere = referrer !== '' && referrer !== site && !referrer.startsWith(`${site}/`);
  return { channel: isElsewhere || SHARE_MARKS.test(search) ? 'link' : 'direct' };
}
