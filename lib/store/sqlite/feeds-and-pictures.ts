import 'server-only';
import type { StoredAttachment, StoredPicture } from '../../model/article';
import type { FeedState } from '../store';
import type { Database } from './database';

export function getPicture(database: Database, url: string): StoredPicture | undefined {
  const row = database.get<StoredPicture>('SELECT hash, width, height FROM picture WHERE url = ?', url);
  return row && { hash: row.hash, width: row.width, height: row.height };
}

export function savePicture(database: Database, url: string, { hash, width, height }: StoredPicture): void {
  database.run(
    'INSERT OR REPLACE INTO picture (url, hash, width, height) VALUES (?, ?, ?, ?)',
    url,
    hash,
    width,
    height,
  );
}

export function getAttachment(database: Database, source: string): StoredAttachment | undefined {
  const row = database.get<{ hash: string; type: string; size: number }>(
    'SELECT hash, type, size FROM attachment WHERE source = ?',
    source,
  );
  return row && { hash: row.hash, mimeType: row.type, sizeInBytes: row.size };
}

export function saveAttachment(database: Database, source: string, file: StoredAttachment): void {
  database.run(
    'INSERT OR REPLACE INTO attachment (source, hash, type, size) VALUES (?, ?, ?, ?)',
    source,
    file.hash,
    file.mimeType,
    file.sizeInBytes,
  );
}

export function getFeedState(database: Database, feed: string): FeedState | undefined {
  const row = database.get<{ state: string }>('SELECT CAST(state AS BLOB) AS state FROM feed WHERE feed = ?', feed);
  return row && (JSON.parse(row.state) as FeedState);
}

export function saveFeedState(database: Database, feed: string, state: FeedState): void {
  database.run('INSERT OR REPLACE INTO feed (feed, state) VALUES (?, ?)', feed, JSON.stringify(state));
}
