import 'server-only';
import { getEnv } from '../site/current-env';
import { createMediaFolder, type MediaFolder } from './media-folder';

const KEY = Symbol.for('campaign-reader.media');
const shared = globalThis as { [KEY]?: MediaFolder };

/** The process's media folder, in DATA_DIR. */
export function getMedia(): MediaFolder {
  return (shared[KEY] ??= createMediaFolder(getEnv().dataDir));
}
