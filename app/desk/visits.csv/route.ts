import { findVisits, parseVisitQuery } from '@/lib/desk/visit-query';
import { namesFor, visitTable } from '@/lib/desk/visit-table';
import { contentDisposition } from '@/lib/document/content-disposition';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { getStore } from '@/lib/store/current-store';
import { refusalAtDesk } from '../answer-at-desk';

export async function GET(request: Request): Promise<Response> {
  const refusal = refusalAtDesk(request);
  if (refusal) return refusal;
  const store = await getStore();
  const { counts, range } = await findVisits(store, parseVisitQuery(new URL(request.url).searchParams));
  const names = await namesFor(
    store,
    counts.map(({ code }) => code),
  );
  return new Response(visitTable(counts, names), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', `${DESK_WORDS.visits.fileName}-${range.to}.csv`),
      'Cache-Control': 'no-store',
    },
  });
}
