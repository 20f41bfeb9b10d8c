import 'server-only';
import { createHash } from 'node:crypto';
import { extensionOf } from '../model/file-types';
import type { Attachment, StoredAttachment } from '../model/article';
import { ok, type Result } from '../model/result';
import type { MediaFolder } from '../store/media-folder';
import type { Store } from '../store/store';
import { createLimit, nextTurn } from './at-once';
import { downloadNameOf } from './download-name';
import { folderOf, locateFile, originOf, readResource } from './read-resource';
import { ATTACHMENT_RULES_VERSION, sniffAttachment } from './sniff-attachment';

export interface AttachmentCollector {
  /** Attachments with a web address are fetched at all. */
  fetchesFromWeb: boolean;
  /** The kept file of an attachment, when this very version of it is here. */
  find(attachment: Attachment, modifiedAt: string | undefined): Promise<StoredAttachment | undefined>;
  /** Fetches and keeps it; each once a sync. @throws MediaWriteError */
  collect(attachment: Attachment, modifiedAt: string | undefined): Promise<Result<CollectedAttachment>>;
}

export interface CollectedAttachment {
  file: StoredAttachment;
  /** What is odd about it, for the report. */
  warning?: string;
}

export interface CollectorContext {
  store: Store;
  media: MediaFolder;
  allowPrivateHosts: readonly string[];
  signal: AbortSignal;
  /** Of one file from the web, in bytes; 0: none is fetched. Default 50 MB. */
  maxAttachmentBytes?: number;
}

const MAX_BYTES = 50_000_000;
/** 50 MB within it is a connection of 4.5 Mbit/s; a slower one is tried again later. */
const TIMEOUT_MS = 90_000;
/** Of a file beside a feed file. */
const MAX_LOCAL_BYTES = 100_000_000;
const PIECE = 4_000_000;
/** Each is in memory twice for a moment: two of 50 MB are 200 MB. For all feeds together. */
const limit = createLimit(2);

/** @param feed address or absolute path: its own files and its own origin are open to its attachments */
export function createAttachmentCollector(
  { store, media, allowPrivateHosts, signal, maxAttachmentBytes = MAX_BYTES }: CollectorContext,
  feed: string,
): AttachmentCollector {
  const folder = folderOf(feed);
  const ownOrigin = originOf(feed);
  const outcomes = new Map<string, Promise<Result<CollectedAttachment>>>();

  async function read(attachment: Attachment, source: string): Promise<Result<CollectedAttachment>> {
    const isLocal = attachment.url.startsWith('file:');
    const bytes = await readResource(attachment.url, {
      folder,
      timeoutMs: TIMEOUT_MS,
      maxBytes: isLocal ? MAX_LOCAL_BYTES : maxAttachmentBytes,
      signal,
      allowPrivateHosts,
      ownOrigin,
    });
    if (!bytes.ok) return bytes;
    const fileName = fileNameOf(attachment.url);
    const sniffed = await sniffAttachment(bytes.value, { fileName, mimeType: attachment.mimeType });
    if (!sniffed.ok) return sniffed;
    const { type, extension, inline, warning } = sniffed.value;
    const about = { type, name: downloadNameOf(attachment.title, extension, endingsOf(fileName, attachment)), inline };
    const hash = await hashOf(bytes.value, JSON.stringify(about));
    if (!(await media.hasAttachment(hash))) await media.saveAttachment(hash, bytes.value, about);
    const file = { hash, mimeType: type.split(';')[0] ?? type, sizeInBytes: bytes.value.byteLength };
    await store.saveAttachment(source, file);
    return ok({ file, warning });
  }

  return {
    fetchesFromWeb: maxAttachmentBytes > 0,
    async find(attachment, modifiedAt) {
      const stored = await store.getAttachment(await sourceOf(attachment, modifiedAt, folder));
      return stored && (await media.hasAttachment(stored.hash)) ? stored : undefined;
    },
    async collect(attachment, modifiedAt) {
      const source = await sourceOf(attachment, modifiedAt, folder);
      let outcome = outcomes.get(source);
      if (!outcome) outcomes.set(source, (outcome = limit(() => read(attachment, source))));
      return outcome;
    },
  };
}

/** In pieces: 50 MB at once would keep readers waiting for a tenth of a second. */
async function hashOf(bytes: Uint8Array, about: string): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await nextTurn();
  }
  return hash.update(`\n${about}`).digest('hex').slice(0, 32);
}

/**
 * Address and version: a file on the web counts as another one when the size that the feed gives or the
 * date of its item changed, a local one when its own size or time did.
 */
async function sourceOf(
  { url, title, mimeType, sizeInBytes }: Attachment,
  modifiedAt: string | undefined,
  folder: string | undefined,
): Promise<string> {
  const file = url.startsWith('file:') ? await locateFile(url, folder) : undefined;
  const version = file?.ok ? [file.value.size, file.value.changedAt] : [sizeInBytes, modifiedAt];
  return JSON.stringify([url, ...version, title, mimeType, ATTACHMENT_RULES_VERSION]);
}

/** The last part of an address: what the server calls the file. */
function fileNameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Titles often end like the file's own name, or like what the feed takes it for. */
function endingsOf(fileName: string, { mimeType }: Attachment): string[] {
  const own = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  return [own, mimeType && extensionOf(mimeType)].filter((ending) => ending !== undefined && ending !== '') as string[];
}
