import 'server-only';
import type { ArticleCode } from '../../model/article-code';
import { civilTimeAt } from '../../model/civil-time';
import type { Channel, DayCount, Visit, VisitCounts } from '../../model/visit';
import type { RecordedVisits, VisitPeriod } from '../store';
import type { Database } from './database';

/** Not the form of a code. */
const SITE = 'site';
const KEPT_DAYS = 40;
const DAY_MS = 86_400_000;
/** Placements come from addresses that anyone can make up: beyond this many rows a day an article's views lose theirs. */
const ROWS_A_DAY = 400;

/** Counts views in one transaction; each id once, and only of articles that there are. */
export function recordVisits(database: Database, visits: Visit[], now: Date): RecordedVisits {
  return database.transaction(() => {
    forgetOldIds(database, now);
    const recorded = { counted: 0, repeated: 0, unknown: 0 };
    for (const visit of visits) recorded[recordVisit(database, visit, now)]++;
    return recorded;
  });
}

function recordVisit(database: Database, visit: Visit, now: Date): keyof RecordedVisits {
  if (database.get('SELECT 1 FROM visit_seen WHERE id = ?', visit.id)) return 'repeated';
  if (visit.code && !database.get('SELECT 1 FROM article WHERE code = ?', visit.code)) return 'unknown';
  database.run('INSERT INTO visit_seen (id, day) VALUES (?, ?)', visit.id, civilTimeAt(now).slice(0, 10));
  addToDay(database, visit);
  addToTotal(database, SITE);
  if (visit.code) addToTotal(database, visit.code);
  return 'counted';
}

function addToDay(database: Database, visit: Visit): void {
  const { day, channel, placement = '' } = visit;
  const code: string = visit.code ?? '';
  const increase = (place: string) =>
    database.get(
      `UPDATE visit_count SET count = count + 1
      WHERE day = ? AND code = ? AND placement = ? AND channel = ? RETURNING count`,
      day,
      code,
      place,
      channel,
    ) !== undefined;
  if (increase(placement)) return;
  const kept = placement !== '' && rowsOf(database, day, code) < ROWS_A_DAY ? placement : '';
  if (kept !== placement && increase(kept)) return;
  database.run(
    'INSERT INTO visit_count (day, code, placement, channel, count) VALUES (?, ?, ?, ?, 1)',
    day,
    code,
    kept,
    channel,
  );
}

function rowsOf(database: Database, day: string, code: string): number {
  const row = database.get<{ rows: number }>(
    'SELECT count(*) AS rows FROM visit_count WHERE day = ? AND code = ?',
    day,
    code,
  );
  return row?.rows ?? 0;
}

function addToTotal(database: Database, name: string): void {
  database.run(
    'INSERT INTO visit_total (name, count) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1',
    name,
  );
}

function forgetOldIds(database: Database, now: Date): void {
  const oldest = civilTimeAt(new Date(now.getTime() - KEPT_DAYS * DAY_MS)).slice(0, 10);
  database.run('DELETE FROM visit_seen WHERE day < ?', oldest);
}

export function getVisitCounts(database: Database, codes: ArticleCode[]): VisitCounts {
  const count = (name: string) =>
    database.get<{ count: number }>('SELECT count FROM visit_total WHERE name = ?', name)?.count ?? 0;
  return { site: count(SITE), articles: Object.fromEntries(codes.map((code) => [code, count(code)])) };
}

export function listDayCounts(database: Database, { from, to, code }: VisitPeriod): DayCount[] {
  const rows = database.all<{ day: string; code: string; placement: string; channel: string; count: number }>(
    `SELECT day, code, placement, channel, count FROM visit_count
    WHERE day BETWEEN ? AND ? AND (? IS NULL OR code = ?) ORDER BY day, code, placement, channel`,
    from,
    to,
    code,
    code,
  );
  return rows.map((row) => ({
    day: row.day,
    code: row.code === '' ? undefined : (row.code as ArticleCode),
    placement: row.placement === '' ? undefined : row.placement,
    channel: row.channel as Channel,
    count: row.count,
  }));
}
