import type { Metadata } from 'next';
import { CodesSection, type CodeView } from '@/components/desk/codes-section';
import { DeskFrame } from '@/components/desk/desk-frame';
import { chosenArticles } from '@/lib/desk/chosen-articles';
import { parsePlacement } from '@/lib/model/placement';
import { checkCode } from '@/lib/qr/check-code';
import { getSite } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { WORDS } from '@/lib/site/words';
import { getStore } from '@/lib/store/current-store';
import { enterDesk } from '../enter-desk';
import { readQuery, type DeskSearchParams } from '../read-query';

export const metadata: Metadata = { title: DESK_WORDS.codes.name };

export default async function DeskCodes({ searchParams }: { searchParams: DeskSearchParams }) {
  await enterDesk();
  const query = await readQuery(searchParams);
  const { addresses } = getSite();
  const store = await getStore();
  const placement = parsePlacement(query.get('placement') ?? '');
  const codes: CodeView[] = [];
  for (const { code, title } of await chosenArticles(store, query)) {
    const address = addresses.article(code, placement);
    const check = await checkCode(address);
    codes.push({
      code,
      title,
      address,
      path: addresses.path(['/a', code, placement].filter(Boolean).join('/')),
      posterPath: addresses.path(`/a/${code}/poster.png${placement ? `?placement=${placement}` : ''}`),
      faults: check.ok ? [] : check.reasons.map((why) => WORDS.codeFaults[why]),
    });
  }
  const sheets = new URLSearchParams({ codes: codes.map(({ code }) => code).join(',') });
  if (placement) sheets.set('placement', placement);
  return (
    <DeskFrame base={addresses.basePath} section="codes" about={DESK_WORDS.codes.about}>
      <CodesSection
        base={addresses.basePath}
        codes={codes}
        placements={(await store.listPlacements()).filter(({ retired }) => !retired)}
        placement={placement}
        printUrl={addresses.path(`/print?${sheets}`)}
      />
    </DeskFrame>
  );
}
