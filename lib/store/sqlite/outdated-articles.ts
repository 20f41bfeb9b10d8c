import 'server-only';
import type { ArticleCode } from '../../model/article-code';
import type { OutdatedItem } from '../store';
import type { Database } from './database';
import { FINGERPRINT_COLUMNS, fingerprintOf, type FingerprintRow } from './fingerprints';

export function listOutdated(database: Database, rules: string, limit: number, after?: ArticleCode): OutdatedItem[] {
  const rows = database.all<FingerprintRow & { json: string }>(
    `SELECT ${FINGERPRINT_COLUMNS}, CAST(wire_item.json AS BLOB) AS json FROM article JOIN wire_item ON wire_item.article_id = article.id
     WHERE article.code > ? AND article.rules IS NOT ? AND article.status <> 'withdrawn' ORDER BY article.code LIMIT ?`,
    after ?? '',
    rules,
    limit,
  );
  return rows.map((row) => ({ ...fingerprintOf(row), sourceJson: row.json }));
}
