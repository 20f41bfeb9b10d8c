import { expect, it } from 'vitest';
import type { Visit } from '@/lib/model/visit';
import { openStore } from '@/lib/store/open-store';
import { temporaryFolder } from '../../support/temporary-folder';

it('knows the id of a view for 40 days and then forgets it', async () => {
  const folder = temporaryFolder();
  let now = new Date('2026-01-01T04:00:00Z');
  const store = await openStore(folder.path, () => now);
  const visit: Visit = { id: 'AAAAAAAAAAAAAAAAAAAAA0', channel: 'direct', day: '2026-01-01' };
  const countedOn = async (day: string) => {
    now = new Date(`${day}T04:00:00Z`);
    return (await store.recordVisits([visit])).counted;
  };
  expect(await countedOn('2026-01-01')).toBe(1);
  expect(await countedOn('2026-02-10')).toBe(0);
  expect(await countedOn('2026-02-11')).toBe(1);
  await store.close();
  folder.remove();
});
