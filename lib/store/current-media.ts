import 'server-only';
import { getEnv } from '../site/current-env';
import { createMediaFolder, type MediaFile } from './media-folder';

/** What `/media/{hash}` answers: a kept picture (`width` 640 for its phone form) or attachment. */
export function readMedia(hash: string, width?: number): Promise<MediaFile | undefined> {
  return createMediaFolder(getEnv().dataDir).read(hash, width);
}
