import { parseArticleCode, type ArticleCode } from '../model/article-code';
import { today } from '../model/civil-time';
import { parsePlacement } from '../model/placement';
import type { DayCount } from '../model/visit';
import type { Store } from '../store/store';
import { lastDays, type DayRange } from './visit-sums';

export const PERIODS = [7, 30, 90, 365];
const USUAL = 30;

/** Which views staff ask for; also the query of the page and of its table. */
export interface VisitQuery {
  days: number;
  code?: ArticleCode;
  placement?: string;
}

/** Reads `?days=&code=&placement=`; what makes no sense is left out. */
export function parseVisitQuery(params: URLSearchParams): VisitQuery {
  const days = Number(params.get('days'));
  return {
    days: PERIODS.includes(days) ? days : USUAL,
    code: parseArticleCode(params.get('code')?.trim() ?? ''),
    placement: parsePlacement(params.get('placement') ?? ''),
  };
}

export function visitQueryString({ days, code, placement }: VisitQuery): string {
  const given = Object.entries({ days: String(days), code, placement }).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given as [string, string][]).toString();
}

/** The counts that a query asks for, with their first and last day. */
export async function findVisits(store: Store, query: VisitQuery): Promise<{ counts: DayCount[]; range: DayRange }> {
  const range = lastDays(query.days, today());
  const counts = await store.listDayCounts({ ...range, code: query.code });
  const { placement } = query;
  return { counts: placement ? counts.filter((count) => count.placement === placement) : counts, range };
}
