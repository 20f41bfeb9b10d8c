import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DayCount, VisitCounts } from '@/lib/model/visit';
import { today } from '@/lib/model/civil-time';
import { openStore } from '@/lib/store/open-store';
import type { Reader } from './reader-server';

export interface VisitAnswer extends VisitCounts {
  taken: number;
  repeated: number;
  ignored: number;
}

/** A view of the list today, with an id of its own; every member may be replaced. */
export function sampleView(changes: object = {}): object {
  return { id: randomBytes(17).toString('base64url').slice(0, 22), channel: 'direct', day: today(), ...changes };
}

export function postViews(reader: Reader, views: object[], headers: Record<string, string> = {}): Promise<Response> {
  return fetch(reader.url('/api/visits'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ views }),
  });
}

export async function readCounts(reader: Reader, code = ''): Promise<VisitCounts> {
  return (await (await fetch(reader.url(`/api/visits?code=${code}`))).json()) as VisitCounts;
}

/** What the desk will draw, read from the reader's own database. */
export async function readDayCounts(reader: Reader): Promise<DayCount[]> {
  const demo = path.join(reader.dataDir, 'demo');
  const store = await openStore(existsSync(demo) ? demo : reader.dataDir);
  const counts = await store.listDayCounts({ from: '0000-01-01', to: '9999-12-31' });
  await store.close();
  return counts;
}
