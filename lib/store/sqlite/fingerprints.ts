import 'server-only';
import type { ArticleStatus } from '../../model/article';
import type { ArticleCode } from '../../model/article-code';
import type { ItemFingerprint } from '../store';
import type { Database } from './database';

export interface FingerprintRow {
  code: string;
  feed: string;
  item_id: string;
  url: string | null;
  status: string;
  source_hash: string;
  pictures_missing: number;
  absences: number;
}

export const FINGERPRINT_COLUMNS = 'code, feed, item_id, url, status, source_hash, pictures_missing, absences';

const SELECT = `SELECT ${FINGERPRINT_COLUMNS} FROM article WHERE`;

export function fingerprintOf(row: FingerprintRow): ItemFingerprint {
  return {
    code: row.code as ArticleCode,
    feed: row.feed,
    itemId: row.item_id,
    url: row.url ?? undefined,
    status: row.status as ArticleStatus,
    sourceHash: row.source_hash,
    picturesMissing: row.pictures_missing === 1,
    absences: row.absences,
  };
}

export function getFingerprint(database: Database, feed: string, itemId: string): ItemFingerprint | undefined {
  const row = database.get<FingerprintRow>(`${SELECT} feed = ? AND item_id = ?`, feed, itemId);
  return row && fingerprintOf(row);
}

export function getFingerprintByCode(database: Database, code: ArticleCode): ItemFingerprint | undefined {
  const row = database.get<FingerprintRow>(`${SELECT} code = ?`, code);
  return row && fingerprintOf(row);
}

export function listFingerprints(database: Database, feed: string): ItemFingerprint[] {
  return database.all<FingerprintRow>(`${SELECT} feed = ? ORDER BY id`, feed).map(fingerprintOf);
}

export function listFingerprintsByUrl(database: Database, feed: string, url: string): ItemFingerprint[] {
  return database.all<FingerprintRow>(`${SELECT} url = ? AND feed = ? ORDER BY id`, url, feed).map(fingerprintOf);
}

export function setAbsences(database: Database, code: ArticleCode, absences: number): void {
  database.run('UPDATE article SET absences = ? WHERE code = ?', absences, code);
}
