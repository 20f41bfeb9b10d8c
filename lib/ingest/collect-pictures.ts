import 'server-only';
import { createHash } from 'node:crypto';
import type { StoredPicture } from '../model/article';
import type { Result } from '../model/result';
import type { MediaFolder } from '../store/media-folder';
import type { Store } from '../store/store';
import { encodePicture, ENCODER_VERSION } from './encode-picture';
import { createLimit } from './at-once';
import { decodeInlinePicture, shownInlinePicture, takeOutInlinePictures } from './inline-pictures';
import { folderOf, locateFile, originOf, readResource } from './read-resource';

/** `tiny`: a counting pixel, which is left out without a word. `shownAs`: what a report calls one within the text. */
export type PictureOutcome = { picture: StoredPicture } | { tiny: true } | { failed: string; shownAs?: string };

export interface PictureCollector {
  /** The body with addresses for its `data:` pictures, which `collect` then knows. */
  takeOutInline(html: string): string;
  /** The kept picture of an absolute address, fetched when it is not there; each address once a sync. */
  collect(url: string): Promise<PictureOutcome>;
}

interface Keeping {
  store: Store;
  media: MediaFolder;
}

interface CollectorDeps extends Keeping {
  allowPrivateHosts: readonly string[];
  signal: AbortSignal;
}

/** Stands in the store for a counting pixel, which has no file. */
const TINY: StoredPicture = { hash: '', width: 0, height: 0 };
const AT_ONCE = 4;
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 20_000_000;
const HEADERS = { accept: 'image/avif,image/webp,image/png,image/jpeg,image/*;q=0.8' };

/** @param feed address or absolute path: its own files and its own origin are open to its pictures */
export function createPictureCollector(
  { store, media, allowPrivateHosts, signal }: CollectorDeps,
  feed: string,
): PictureCollector {
  const folder = folderOf(feed);
  const ownOrigin = originOf(feed);
  const limit = createLimit(AT_ONCE);
  const outcomes = new Map<string, Promise<PictureOutcome>>();
  const inline = new Map<string, string>();

  async function find(url: string): Promise<PictureOutcome> {
    const key = await keyOf(url, folder);
    const stored = await findKept(key, { store, media });
    if (stored) return stored;
    if (signal.aborted) return { failed: 'the sync was stopped' };
    const within = inline.get(url);
    const shownAs = within === undefined ? undefined : shownInlinePicture(within);
    const read = within === undefined ? await fetchPicture(url) : decodeInlinePicture(within, MAX_BYTES);
    // It may be megabytes, and is not needed again.
    inline.delete(url);
    if (!read.ok) return { failed: read.error, shownAs };
    const encoded = await encodePicture(read.value);
    if (!encoded.ok) return { failed: encoded.error, shownAs };
    // Under its bare name too: the file may be gone when the article is made anew.
    const remember = async (picture: StoredPicture) => {
      for (const name of new Set([key, url])) await store.savePicture(name, picture);
    };
    if (encoded.value === 'tiny') {
      await remember(TINY);
      return { tiny: true };
    }
    const { wide, phone, width, height } = encoded.value;
    const picture = { hash: hashOf(read.value), width, height };
    await media.savePicture(picture.hash, { wide, phone });
    await remember(picture);
    return { picture };
  }

  function fetchPicture(url: string): Promise<Result<Uint8Array>> {
    const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
    return readResource(url, { folder, ...limits, signal, allowPrivateHosts, ownOrigin, headers: HEADERS });
  }

  return {
    takeOutInline(html) {
      const { html: short, pictures } = takeOutInlinePictures(html);
      for (const [url, address] of pictures) if (!outcomes.has(url)) inline.set(url, address);
      return short;
    },
    collect(url) {
      let outcome = outcomes.get(url);
      if (!outcome) outcomes.set(url, (outcome = limit(() => find(url))));
      return outcome;
    },
  };
}

/** What is kept already, for articles that are made anew: nothing is fetched. */
export function createKeptPictures(here: Keeping, folder: string | undefined): PictureCollector {
  return {
    takeOutInline: (html) => takeOutInlinePictures(html).html,
    async collect(url) {
      const kept = (await findKept(await keyOf(url, folder), here)) ?? (await findKept(url, here));
      return kept ?? { failed: 'is not kept' };
    },
  };
}

async function findKept(key: string, { store, media }: Keeping): Promise<PictureOutcome | undefined> {
  const stored = await store.getPicture(key);
  if (stored?.hash === TINY.hash) return { tiny: true };
  return stored && (await media.hasPicture(stored.hash)) ? { picture: stored } : undefined;
}

/** A file may change under its name, so its size and time belong to the key; addresses are fetched once ever. */
async function keyOf(url: string, folder: string | undefined): Promise<string> {
  if (!url.startsWith('file:')) return url;
  const file = await locateFile(url, folder);
  return file.ok ? `${url}#${file.value.size}-${file.value.changedAt}` : url;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).update(`\n${ENCODER_VERSION}`).digest('hex').slice(0, 32);
}
