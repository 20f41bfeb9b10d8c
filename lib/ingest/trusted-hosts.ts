import type { SiteConfig } from '../site/site-config';

/** The site's own hosts and those that `site.config.json` trusts; lower case, with all hosts below them. */
export function trustedHostsOf({ siteDomain, siteUrl, trustedHosts }: SiteConfig): string[] {
  const own = [siteDomain, siteUrl && new URL(siteUrl).hostname].filter((host) => host !== undefined && host !== '');
  return [...new Set([...own, ...trustedHosts].map((host) => String(host).toLowerCase()))];
}
