import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { UpdateBar } from '@/components/offline/update-bar.client';
import { InlineHead } from '@/components/site/inline-head';
import { SiteFooter } from '@/components/site/site-footer';
import { SiteHeader } from '@/components/site/site-header';
import { CountVisit } from '@/components/visits/count-visit.client';
import { BOOT_SCRIPT } from '@/lib/document/boot-script';
import { getSite } from '@/lib/site/current-site';
import { mainColorCss } from '@/lib/site/main-color';
import { siteViewOf } from '@/lib/site/site-view';
import '@/components/styles/app.css';

export function generateMetadata(): Metadata {
  const { config, addresses } = getSite();
  const title = `${config.columnName} - ${config.siteName}`;
  return {
    title: { default: title, template: `%s - ${config.columnName}` },
    description: config.columnDescription,
    manifest: addresses.path('/manifest.webmanifest'),
    icons: { icon: addresses.path('/icons/icon.svg'), apple: addresses.path('/icons/apple-touch-icon-180.png') },
    alternates: { types: { 'application/feed+json': addresses.absolute('/feed.json') } },
    formatDetection: { telephone: false },
    openGraph: { title, description: config.columnDescription, siteName: config.siteName, type: 'website' },
    other: {
      SiteName: config.siteName,
      SiteDomain: config.siteDomain ?? '',
      SiteIDCode: config.siteIdCode ?? '',
      ColumnName: config.columnName,
      ColumnDescription: config.columnDescription ?? '',
      ColumnKeywords: config.columnKeywords ?? '',
      ColumnType: config.columnType ?? '',
    },
  };
}

export function generateViewport(): Viewport {
  return { width: 'device-width', initialScale: 1, viewportFit: 'cover', themeColor: getSite().config.mainColor };
}

export default function Layout({ children }: { children: ReactNode }) {
  const site = getSite();
  const view = siteViewOf(site);
  return (
    <html lang="zh-CN" data-base={site.addresses.basePath} suppressHydrationWarning>
      <head>
        <InlineHead css={mainColorCss(site.config.mainColor)} bootScript={BOOT_SCRIPT} />
      </head>
      <body>
        <SiteHeader site={view} />
        {children}
        <SiteFooter site={view} />
        <CountVisit base={site.addresses.basePath} />
        <UpdateBar base={site.addresses.basePath} />
      </body>
    </html>
  );
}
