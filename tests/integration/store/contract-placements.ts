import { describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/store';

export function describePlacements(store: () => Store, setClock: (iso: string) => void): void {
  describe('placements', () => {
    it('are listed in the order in which they were made', async () => {
      expect(await store().listPlacements()).toEqual([]);
      expect(await store().addPlacement({ id: 'b3', name: '东门社区公告栏 3' })).toBe(true);
      setClock('2024-06-01T02:01:00.000Z');
      expect(await store().addPlacement({ id: 'b1', name: "西门 '1'" })).toBe(true);
      expect(await store().listPlacements()).toEqual([
        { id: 'b3', name: '东门社区公告栏 3', createdAt: '2024-06-01T02:00:00.000Z', retired: false },
        { id: 'b1', name: "西门 '1'", createdAt: '2024-06-01T02:01:00.000Z', retired: false },
      ]);
    });

    it('keep their id for good, also when they are retired', async () => {
      await store().addPlacement({ id: 'b3', name: '东门' });
      expect(await store().changePlacement({ id: 'b3', name: '东门（旧）', retired: true })).toBe(true);
      expect(await store().addPlacement({ id: 'b3', name: '西门' })).toBe(false);
      expect(await store().listPlacements()).toMatchObject([{ id: 'b3', name: '东门（旧）', retired: true }]);
    });

    it('come back when they are changed once more', async () => {
      await store().addPlacement({ id: 'b3', name: '东门' });
      await store().changePlacement({ id: 'b3', name: '东门', retired: true });
      await store().changePlacement({ id: 'b3', name: '东门', retired: false });
      expect(await store().listPlacements()).toMatchObject([{ id: 'b3', retired: false }]);
    });

    it('of an unknown id cannot be changed', async () => {
      expect(await store().changePlacement({ id: 'b9', name: '没有', retired: false })).toBe(false);
      expect(await store().listPlacements()).toEqual([]);
    });

    it('make no page anew', async () => {
      const before = await store().getGeneration();
      await store().addPlacement({ id: 'b3', name: '东门' });
      expect(await store().getGeneration()).toBe(before);
    });
  });
}
