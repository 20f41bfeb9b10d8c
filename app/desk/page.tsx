import { DeskFrame } from '@/components/desk/desk-frame';
import { HomeSection } from '@/components/desk/home-section';
import { getArticleChecks } from '@/lib/desk/check-articles';
import { linkCheckState } from '@/lib/desk/current-link-check';
import { toDoOf } from '@/lib/desk/to-do';
import { findVisits } from '@/lib/desk/visit-query';
import { sumVisits } from '@/lib/desk/visit-sums';
import { getEnv } from '@/lib/site/current-env';
import { getSite } from '@/lib/site/current-site';
import { getStore } from '@/lib/store/current-store';
import { enterDesk } from './enter-desk';

export default async function DeskHome() {
  await enterDesk();
  const store = await getStore();
  const { basePath } = getSite().addresses;
  const { counts, range } = await findVisits(store, { days: 7 });
  const { days, total } = sumVisits(counts, range);
  const feeds = await Promise.all(getEnv().feeds.map(async (feed) => (await store.getFeedState(feed)) ?? {}));
  const toDo = toDoOf(feeds, await getArticleChecks(store), linkCheckState().last);
  return (
    <DeskFrame base={basePath} section="">
      <HomeSection base={basePath} today={days.at(-1)?.count ?? 0} week={total} toDo={toDo} />
    </DeskFrame>
  );
}
