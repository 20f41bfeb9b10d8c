import 'server-only';
import type { Placement } from '../../model/placement';
import type { Database } from './database';

export function listPlacements(database: Database): Placement[] {
  const rows = database.all<{ id: string; name: string; created_at: string; retired: number }>(
    'SELECT id, name, created_at, retired FROM placement ORDER BY created_at, id',
  );
  return rows.map(({ id, name, created_at, retired }) => ({ id, name, createdAt: created_at, retired: retired === 1 }));
}

export function addPlacement(database: Database, { id, name }: { id: string; name: string }, now: Date): boolean {
  return (
    database.transaction(() =>
      database.get(
        'INSERT INTO placement (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING RETURNING id',
        id,
        name,
        now.toISOString(),
      ),
    ) !== undefined
  );
}

export function changePlacement(database: Database, { id, name, retired }: Omit<Placement, 'createdAt'>): boolean {
  return (
    database.transaction(() =>
      database.get('UPDATE placement SET name = ?, retired = ? WHERE id = ? RETURNING id', name, retired ? 1 : 0, id),
    ) !== undefined
  );
}
