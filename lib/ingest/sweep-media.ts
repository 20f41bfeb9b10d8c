import type { MediaFolder } from '../store/media-folder';
import type { Store } from '../store/store';

const HOUR_MS = 3_600_000;
/** Written by a process that is still at work, or by one that was killed before it stored the article. */
const LONGEST_WRITE_MS = HOUR_MS;
const LONGEST_SYNC_MS = 24 * HOUR_MS;

/**
 * Compares the media folder with what the stored articles show, before a sync: what was left behind goes,
 * and articles of the feed whose files are gone are marked to be made anew, by this sync if it can be.
 */
export async function checkMedia(
  feed: string,
  { store, media, now }: { store: Store; media: MediaFolder; now: () => Date },
): Promise<void> {
  const { whole, files } = await media.list();
  const uses = await store.listMediaUse();
  const known = new Set(uses.map(({ hash }) => hash));
  for (const { file, hash } of files) {
    if (hash === undefined) await media.removeFile(file, LONGEST_WRITE_MS);
    else if (!known.has(hash) && (await media.removeFile(file, LONGEST_SYNC_MS))) await store.forgetMedia(hash);
  }
  const lost = uses.filter(({ hash, shown }) => shown && !whole.has(hash)).map(({ hash }) => hash);
  if (lost.length === 0 || !(await store.markMediaLost(feed, lost))) return;
  const pictureRetry = { at: now().toISOString(), attempts: 0 };
  await store.saveFeedState(feed, { ...(await store.getFeedState(feed)), pictureRetry });
}

/** Removes what no article that readers can see shows any more; killed in between, the next call goes on. */
export async function removeUnusedMedia(store: Store, media: MediaFolder): Promise<void> {
  for (const hash of await store.listUnusedMedia()) {
    await media.remove(hash);
    await store.forgetMedia(hash);
  }
}
