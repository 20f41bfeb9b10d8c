import type { Metadata } from 'next';
import { ArticleChecksPanels } from '@/components/desk/article-checks';
import { DeskFrame } from '@/components/desk/desk-frame';
import { FeedsPanel } from '@/components/desk/feeds-panel';
import { LinksPanel } from '@/components/desk/links-panel';
import { getArticleChecks } from '@/lib/desk/check-articles';
import { linkCheckState } from '@/lib/desk/current-link-check';
import { feedViewOf } from '@/lib/desk/feed-view';
import { missingSettings } from '@/lib/desk/missing-settings';
import { civilTimeAt } from '@/lib/model/civil-time';
import { getEnv } from '@/lib/site/current-env';
import { getSite } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { getStore } from '@/lib/store/current-store';
import { enterDesk } from '../enter-desk';

export const metadata: Metadata = { title: DESK_WORDS.checks.name };

export default async function DeskChecks() {
  await enterDesk();
  const store = await getStore();
  const { addresses, config } = getSite();
  const feeds = await Promise.all(
    getEnv().feeds.map(async (feed) => feedViewOf(feed, (await store.getFeedState(feed)) ?? {})),
  );
  const { running, last } = linkCheckState();
  const base = addresses.basePath;
  return (
    <DeskFrame base={base} section="checks">
      <div className="mt-4 grid gap-4">
        <FeedsPanel feeds={feeds} />
        <ArticleChecksPanels
          base={base}
          checks={await getArticleChecks(store)}
          missingSettings={missingSettings(config)}
        />
        <LinksPanel
          base={base}
          running={running}
          last={last}
          finishedAt={last?.finishedAt && civilTimeAt(new Date(last.finishedAt))}
        />
      </div>
    </DeskFrame>
  );
}
