import { describe, expect, it } from 'vitest';
import { standInDates } from '@/lib/ingest/stand-in-dates';
import type { ArticleDraft } from '@/lib/model/article-draft';

const NOW = new Date('2026-11-20T00:00:00Z');
const drafts = (...dates: (string | undefined)[]) =>
  dates.map((publishedAt, index) => ({ itemId: String(index), publishedAt }) as ArticleDraft);

describe('items without a date', () => {
  it('stand where the item after them does', () => {
    const stands = standInDates(
      drafts('2026-11-03', undefined, '2026-10-13 11:16', undefined, undefined, '2025-01-01'),
      NOW,
    );
    expect([...stands].sort()).toEqual([
      ['1', '2026-10-13T03:16:00.000Z'],
      ['3', '2024-12-31T16:00:00.000Z'],
      ['4', '2024-12-31T16:00:00.000Z'],
    ]);
  });

  it('stand at the time they came when nothing follows them', () => {
    expect(standInDates(drafts('2026-11-03', undefined), NOW).size).toBe(0);
  });

  it('never stand in the future', () => {
    expect(standInDates(drafts(undefined, '2031-01-01'), NOW).get('0')).toBe(NOW.toISOString());
  });
});
