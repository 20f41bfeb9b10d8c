import { JsonLd } from '@/components/site/json-ld';
import type { ArticleView } from '@/lib/document/article-view';
import { ICON_SIZE } from '@/lib/poster/icon-size';
import type { SiteConfig } from '@/lib/site/site-config';
import { toRfc3339 } from '@/lib/model/civil-time';

/**
 * The tags of an article page: the government web page norm (国办发〔2017〕47号, annex), Open Graph for
 * link cards, itemprop for QQ, schema.org for search engines.
 */
export function ArticleHead({ article, config }: { article: ArticleView; config: SiteConfig }) {
  return (
    <>
      <link rel="canonical" href={article.address} />
      <meta name="SiteName" content={config.siteName} />
      <meta name="SiteDomain" content={config.siteDomain ?? ''} />
      <meta name="SiteIDCode" content={config.siteIdCode ?? ''} />
      <meta name="ColumnName" content={article.column?.title ?? config.columnName} />
      <meta name="ColumnDescription" content={config.columnDescription ?? ''} />
      <meta name="ColumnKeywords" content={config.columnKeywords ?? ''} />
      <meta name="ColumnType" content={config.columnType ?? ''} />
      <meta name="ArticleTitle" content={article.title} />
      <meta name="PubDate" content={article.publishedTag ?? ''} />
      <meta name="ContentSource" content={article.source ?? ''} />
      {article.tags.length > 0 && <meta name="Keywords" content={article.tags.map(({ title }) => title).join(',')} />}
      {article.author && <meta name="Author" content={article.author} />}
      <meta name="Description" content={article.description} />
      <meta name="Url" content={article.address} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={article.title} />
      <meta property="og:description" content={article.description} />
      <meta property="og:url" content={article.address} />
      <meta property="og:site_name" content={config.siteName} />
      <meta itemProp="name" content={article.title} />
      <meta itemProp="description" content={article.description} />
      <meta name="Image" content={article.icon} />
      <meta property="og:image" content={article.icon} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(ICON_SIZE)} />
      <meta property="og:image:height" content={String(ICON_SIZE)} />
      <meta itemProp="image" content={article.icon} />
      <JsonLd data={newsArticle(article)} />
    </>
  );
}

function newsArticle(article: ArticleView) {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.description,
    mainEntityOfPage: article.address,
    datePublished: article.publishedTag && toRfc3339(article.publishedTag),
    image: article.image ?? article.icon,
    publisher: article.publisher && { '@type': 'GovernmentOrganization', name: article.publisher.title },
  };
}
