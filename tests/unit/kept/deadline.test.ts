import { describe, expect, it } from 'vitest';
import { within } from '@/lib/kept/deadline';

describe('within', () => {
  it('passes on what comes in time', async () => {
    expect(await within(Promise.resolve('here'), 1000)).toBe('here');
  });

  it('rejects what does not', async () => {
    await expect(within(new Promise(() => {}), 5)).rejects.toThrow('no answer within 5 ms');
  });
});
