import type { Metadata } from 'next';
import { DeskFrame } from '@/components/desk/desk-frame';
import { PlacementsSection } from '@/components/desk/placements-section';
import type { PlacementProblem } from '@/lib/desk/placement-forms';
import { findVisits } from '@/lib/desk/visit-query';
import { sumVisits } from '@/lib/desk/visit-sums';
import { getSite } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { getStore } from '@/lib/store/current-store';
import { enterDesk } from '../enter-desk';
import { readQuery, type DeskSearchParams } from '../read-query';

export const metadata: Metadata = { title: DESK_WORDS.placements.name };

export default async function DeskPlacements({ searchParams }: { searchParams: DeskSearchParams }) {
  await enterDesk();
  const query = await readQuery(searchParams);
  const store = await getStore();
  const { basePath } = getSite().addresses;
  const { counts, range } = await findVisits(store, { days: 30 });
  const visits = new Map(sumVisits(counts, range).placements.map(({ key, count }) => [key, count]));
  const placements = await store.listPlacements();
  const words = DESK_WORDS.placements;
  const made = placements.find(({ id }) => id === query.get('made'));
  const problem = query.get('problem');
  return (
    <DeskFrame base={basePath} section="placements" about={words.about}>
      <PlacementsSection
        base={basePath}
        rows={placements.map((placement) => ({ ...placement, visits: visits.get(placement.id) ?? 0 }))}
        message={made ? words.made(made.name, made.id) : query.has('saved') ? words.saved : undefined}
        problem={problem && problem in words.problems ? words.problems[problem as PlacementProblem] : undefined}
        given={{ name: query.get('name') ?? '', id: query.get('id') ?? '' }}
      />
    </DeskFrame>
  );
}
