import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '@/lib/store/open-store';
import { describeStore } from './contract';

describeStore('SQLite store', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'store-'));
  let clock = new Date('2024-06-01T02:00:00Z');
  const store = await openStore(path.join(folder, 'data'), () => clock);
  return {
    store,
    setClock: (iso) => void (clock = new Date(iso)),
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
