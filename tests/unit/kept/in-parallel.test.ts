import { describe, expect, it } from 'vitest';
import { inParallel } from '@/lib/kept/in-parallel';

describe('inParallel', () => {
  it('keeps the order of results and the limit', async () => {
    let running = 0;
    let most = 0;
    const results = await inParallel([5, 1, 4, 2, 3, 0], 2, async (item) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running--;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30, 0]);
    expect(most).toBe(2);
  });

  it('has nothing to do with no items', async () => {
    expect(await inParallel([], 5, async () => 1)).toEqual([]);
  });
});
