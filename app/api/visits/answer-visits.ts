import { jsonResponse } from '@/lib/document/json-response';
import { parseArticleCode, type ArticleCode } from '@/lib/model/article-code';
import { today } from '@/lib/model/civil-time';
import { readText } from '@/lib/request/read-text';
import { refusal, tooManyRequests } from '@/lib/request/refusal';
import { isSameOrigin } from '@/lib/request/same-origin';
import { getEnv } from '@/lib/site/current-env';
import { getStore } from '@/lib/store/current-store';
import { writeProblemOf } from '@/lib/store/storage-problem';
import type { RecordedVisits } from '@/lib/store/store';
import { parseViews } from '@/lib/visits/parse-views';
import { isRobot } from '@/lib/visits/robots';
import { waitForVisits } from '@/lib/visits/visit-limits';

const MAX_BYTES = 4096;
const MAX_CODES = 20;
/** What fetch and sendBeacon send. */
const TYPES = /^(application\/json|text\/plain)\s*(;|$)/i;

/** Counts the views that a page of ours sends and answers with the new numbers. */
export async function answerVisits(request: Request): Promise<Response> {
  if (!isSameOrigin(request, getEnv().siteOrigin)) return refusal(403, 'views are taken from pages of this site only');
  if (!TYPES.test(request.headers.get('content-type') ?? '')) return refusal(415, 'views are sent as JSON');
  const text = await readText(request, MAX_BYTES);
  if (text === undefined) return refusal(413, `more than ${MAX_BYTES} bytes`);
  const parsed = parseViews(text, today());
  const wait = await waitForVisits(request, parsed.ok ? parsed.value.visits.length : 1);
  if (wait > 0) return tooManyRequests(wait);
  if (!parsed.ok) return refusal(400, parsed.error);

  const { malformed } = parsed.value;
  const isRead = !isRobot(request.headers.get('user-agent') ?? '');
  const visits = isRead ? parsed.value.visits : [];
  const store = await getStore();
  let recorded: RecordedVisits;
  try {
    recorded = await store.recordVisits(visits);
  } catch (error) {
    // The phone keeps its views and sends them again.
    if (writeProblemOf(error)) return refusal(503, 'nothing can be written now', { 'Retry-After': '300' });
    throw error;
  }
  const counts = await store.getVisitCounts(distinct(visits.map(({ code }) => code)));
  const answer = {
    ...counts,
    taken: recorded.counted,
    repeated: recorded.repeated,
    ignored: malformed + recorded.unknown + parsed.value.visits.length - visits.length,
  };
  return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } });
}

/** The numbers of the site and of the articles named by `code`, at most 20; unknown ones are 0. */
export async function answerVisitCounts(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams.getAll('code').slice(0, MAX_CODES);
  const codes = distinct(given.map(parseArticleCode));
  return jsonResponse(request, await (await getStore()).getVisitCounts(codes));
}

function distinct(codes: (ArticleCode | undefined)[]): ArticleCode[] {
  return [...new Set(codes)].filter((code) => code !== undefined);
}
