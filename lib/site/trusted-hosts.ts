import type { SiteConfig } from './site-config';

/** The site's own hosts and those that `site.config.json` trusts; lower case, with all hosts below them. */
export function trustedHostsOf({ siteDomain, siteUrl, trustedHosts }: SiteConfig): string[] {
  const own = [siteDomain, siteUrl && new URL(siteUrl).hostname].filter((host) => host !== undefined && host !== '');
  return [...new Set([...own, ...trustedHosts].map((host) => String(host).toLowerCase()))];
}

/** A host is trusted with all below it: `shishi.example` covers `www.shishi.example`. */
export function createTrust(trustedHosts: string[]): (host: string) => boolean {
  const hosts = trustedHosts.map((host) => host.toLowerCase());
  return (host) =>
    hosts.some((trusted) => host.toLowerCase() === trusted || host.toLowerCase().endsWith(`.${trusted}`));
}
