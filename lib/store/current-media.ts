import 'server-only';
import { getEnv } from '../site/current-env';
import { createMediaFolder, type MediaFolder } from './media-folder';

const KEY = Symbol.for('campaign-reader.media');
const shared = globalThis as { [KEY]?: MediaFolder };

/** The process's media folder, in DATA_DIR. */
export function getMedia(): MediaFolder {
  return (shared[KEY] ??= createMediaFolder(getEnv().dataDir));
}

/** The whole of a kept file, for what carries pictures within itself; `width` as in `MediaFolder.find`. */
export async function readMedia(hash: string, width?: number): Promise<{ type: string; bytes: Buffer } | undefined> {
  const file = await getMedia().find(hash, width);
  const stream = file && (await file.stream(0, file.size - 1));
  return stream && { type: file.type, bytes: Buffer.from(await new Response(stream).arrayBuffer()) };
}
