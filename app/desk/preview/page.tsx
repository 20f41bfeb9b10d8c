import type { Metadata } from 'next';
import { DeskFrame } from '@/components/desk/desk-frame';
import { PreviewSection, type LinkCardView } from '@/components/desk/preview-section';
import { descriptionOf } from '@/lib/document/shared-text';
import { parseArticleCode } from '@/lib/model/article-code';
import { getSite } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { getStore } from '@/lib/store/current-store';
import { enterDesk } from '../enter-desk';
import { readQuery, type DeskSearchParams } from '../read-query';

export const metadata: Metadata = { title: DESK_WORDS.preview.name };

export default async function DeskPreview({ searchParams }: { searchParams: DeskSearchParams }) {
  await enterDesk();
  const given = (await readQuery(searchParams)).get('code')?.trim() ?? '';
  return (
    <DeskFrame base={getSite().addresses.basePath} section="preview" about={DESK_WORDS.preview.about}>
      <PreviewSection base={getSite().addresses.basePath} given={given} card={await cardOf(given)} />
    </DeskFrame>
  );
}

/** @param given a code, or an address that holds one */
async function cardOf(given: string): Promise<LinkCardView | undefined> {
  const { addresses, config } = getSite();
  const code = parseArticleCode(/\/a\/([^/?#]+)/.exec(given)?.[1] ?? given);
  const article = code && (await (await getStore()).getArticle(code));
  if (!article || article.status === 'withdrawn') return undefined;
  return {
    pageTitle: `${article.title} - ${config.columnName}`,
    title: article.title,
    description: descriptionOf(article),
    host: new URL(addresses.origin).host,
    picture: addresses.path(article.cover ? `/media/${article.cover.hash}?w=640` : '/icons/apple-touch-icon-180.png'),
  };
}
