import { describe, expect, it } from 'vitest';
import { createDrawings } from '@/lib/poster/drawings';
import { createQueue } from '@/lib/request/queue';

const png = (text: string) => async () => Buffer.from(text);

describe('drawings', () => {
  it('are made once for all that ask at the same time', async () => {
    const drawings = createDrawings();
    let made = 0;
    const draw = async () => Buffer.from(String(++made));
    const [first, second] = await Promise.all([drawings.get('a', '1', draw), drawings.get('a', '1', draw)]);
    expect(made).toBe(1);
    expect(first).toBe(second);
  });

  it('are made anew for another revision, under another tag', async () => {
    const drawings = createDrawings();
    const old = await drawings.get('a', '1', png('old'));
    const fresh = await drawings.get('a', '2', png('new'));
    expect(fresh?.png.toString()).toBe('new');
    expect(fresh?.etag).not.toBe(old?.etag);
  });

  it('are refused when too many wait, but for those at hand', async () => {
    const drawings = createDrawings(1000, createQueue(1, 2));
    await drawings.get('kept', '1', png('kept'));
    let finish = () => {};
    const slow = () => new Promise<Buffer>((resolve) => (finish = () => resolve(Buffer.from('slow'))));
    const working = drawings.get('a', '1', slow);
    const waiting = drawings.get('b', '1', png('b'));
    expect(await drawings.get('c', '1', png('c'))).toBeUndefined();
    expect((await drawings.get('kept', '1', png('unused')))?.png.toString()).toBe('kept');
    finish();
    expect((await working)?.png.toString()).toBe('slow');
    expect((await waiting)?.png.toString()).toBe('b');
    expect((await drawings.get('c', '1', png('c')))?.png.toString()).toBe('c');
  });

  it('leave a place free when one fails', async () => {
    const drawings = createDrawings(1000, createQueue(1, 1));
    await expect(drawings.get('a', '1', () => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
    expect((await drawings.get('a', '1', png('a')))?.png.toString()).toBe('a');
  });
});

it('a queue lets no more work at once than it should, in the order of arrival', async () => {
  const queue = createQueue(2, 10);
  const order: number[] = [];
  let working = 0;
  let most = 0;
  await Promise.all(
    [1, 2, 3, 4, 5].map((number) =>
      queue.run(async () => {
        most = Math.max(most, ++working);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(number);
        working--;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual([1, 2, 3, 4, 5]);
});
