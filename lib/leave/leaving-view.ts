import { parseArticleCode } from '../model/article-code';
import type { Result } from '../model/result';
import { fail, ok } from '../model/result';
import type { Site } from '../site/current-site';
import { createTrust, trustedHostsOf } from '../site/trusted-hosts';
import { WORDS } from '../site/words';
import { hasForeignLetters, lookAlikeOf } from './look-alike';
import { readTarget } from './read-target';

/** What the leaving notice shows. */
export interface LeavingView {
  title: string;
  question: string;
  url: string;
  host: string;
  asciiHost?: string;
  warnings: string[];
  /** Where 放弃 leads: the article that the link stood on, else the list. */
  back: string;
}

/** Reads the query of `/leave`; fails when it names no address that may be shown as a link. */
export function leavingViewOf(query: URLSearchParams, site: Site): Result<LeavingView> {
  const [text = '', ...more] = query.getAll('to');
  if (more.length > 0) return fail('more than one address');
  const target = readTarget(text);
  if (!target.ok) return target;
  const { url, host, asciiHost, hostname, isNumber } = target.value;
  const own = new URL(site.addresses.origin).hostname;
  const trusted = [...trustedHostsOf(site.config), own];
  const code = parseArticleCode(query.get('code') ?? '');
  const shown = { url, host, asciiHost, back: site.addresses.path(code ? `/a/${code}` : '/') };
  const words = WORDS.leave;
  if (createTrust(trusted)(hostname)) {
    return ok({ ...shown, title: words.stayingTitle, question: words.staying, warnings: [] });
  }
  const twin = isNumber ? undefined : lookAlikeOf(hostname, trusted);
  const warnings = [
    isNumber && words.number,
    !isNumber && hasForeignLetters(hostname) && words.foreignLetters,
    twin !== undefined && words.lookAlike(twin),
  ].filter((warning) => warning !== false);
  return ok({ ...shown, title: words.title, question: words.question(site.config.siteName), warnings });
}
