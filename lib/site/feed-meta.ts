import type { JsonFeedMeta } from '../feed/write-json-feed';
import type { Site } from './current-site';

/** What the feeds that leave the product say of themselves. */
export function feedMetaOf({ config, addresses }: Site): JsonFeedMeta {
  return {
    title: config.columnName,
    description: config.columnDescription,
    homePageUrl: addresses.absolute('/'),
    feedUrl: addresses.absolute('/feed.json'),
    language: 'zh-CN',
    govsite: {
      siteName: config.siteName,
      siteDomain: config.siteDomain,
      siteIdCode: config.siteIdCode,
      sponsor: config.sponsor,
      icp: config.icp,
      police: config.police,
      phone: config.phone,
      address: config.address,
      copyright: config.copyright,
      techSupport: config.techSupport,
      findErrorUrl: config.findErrorUrl,
      trustedHosts: config.trustedHosts,
      column: {
        name: config.columnName,
        description: config.columnDescription,
        keywords: config.columnKeywords,
        type: config.columnType,
      },
    },
  };
}
