import 'server-only';
import { getEnv } from '../site/current-env';
import { openStore } from './open-store';
import type { Store } from './store';

const KEY = Symbol.for('campaign-reader.store');
const shared = globalThis as { [KEY]?: Promise<Store> };

/** The process's store, opened at the first call in DATA_DIR; a failed opening is tried again at the next. */
export function getStore(): Promise<Store> {
  return (shared[KEY] ??= openStore(getEnv().dataDir).catch((error: unknown) => {
    delete shared[KEY];
    throw error;
  }));
}

/** Closes it when it was opened: the end of a command, or of the server. */
export async function closeStore(): Promise<void> {
  const opened = shared[KEY];
  delete shared[KEY];
  await (await opened)?.close();
}
