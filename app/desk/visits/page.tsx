import type { Metadata } from 'next';
import { DeskFrame } from '@/components/desk/desk-frame';
import { MOST_ROWS, VisitsSection } from '@/components/desk/visits-section';
import { findVisits, parseVisitQuery } from '@/lib/desk/visit-query';
import { sumVisits } from '@/lib/desk/visit-sums';
import { namesFor } from '@/lib/desk/visit-table';
import { getSite } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { getStore } from '@/lib/store/current-store';
import { enterDesk } from '../enter-desk';
import { readQuery, type DeskSearchParams } from '../read-query';

export const metadata: Metadata = { title: DESK_WORDS.visits.name };

export default async function DeskVisits({ searchParams }: { searchParams: DeskSearchParams }) {
  await enterDesk();
  const query = parseVisitQuery(await readQuery(searchParams));
  const store = await getStore();
  const { basePath } = getSite().addresses;
  const { counts, range } = await findVisits(store, query);
  const sums = sumVisits(counts, range);
  const names = await namesFor(
    store,
    sums.articles.slice(0, MOST_ROWS).map(({ key }) => key),
  );
  return (
    <DeskFrame base={basePath} section="visits" about={DESK_WORDS.visits.about}>
      <VisitsSection base={basePath} query={query} sums={sums} names={names} />
    </DeskFrame>
  );
}
