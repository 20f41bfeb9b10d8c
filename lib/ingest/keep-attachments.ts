import 'server-only';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Attachment } from '../model/article';
import { ok, type Result } from '../model/result';
import type { MediaFolder } from '../store/media-folder';
import { attachmentTypeOf, UNKNOWN_TYPE } from './attachment-types';
import { readResource } from './read-resource';

const MAX_BYTES = 100_000_000;
/** Not allowed in file names on one system or another. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}]/gu;

export interface KeptAttachments {
  attachments: Attachment[];
  /** One sentence for each that was left out. */
  problems: string[];
}

/** Copies the attachments that lie beside a feed file; those on the web keep their address. */
export async function keepAttachments(
  attachments: Attachment[],
  folder: string | undefined,
  media: MediaFolder,
): Promise<KeptAttachments> {
  const kept: KeptAttachments = { attachments: [], problems: [] };
  for (const attachment of attachments) {
    const result = attachment.url.startsWith('file:') ? await copy(attachment, folder, media) : ok(attachment);
    if (result.ok) kept.attachments.push(result.value);
    else kept.problems.push(`"${attachment.title}" is left out: ${result.error}`);
  }
  return kept;
}

async function copy(
  attachment: Attachment,
  folder: string | undefined,
  media: MediaFolder,
): Promise<Result<Attachment>> {
  const read = await readResource(attachment.url, { folder, timeoutMs: 0, maxBytes: MAX_BYTES });
  if (!read.ok) return read;
  const fileName = path.basename(fileURLToPath(attachment.url));
  const name = downloadNameOf(attachment.title, fileName);
  const type = attachmentTypeOf(fileName, read.value);
  const hash = createHash('sha256').update(read.value).update(`\n${name}`).digest('hex').slice(0, 32);
  await media.saveAttachment(hash, read.value, { type, name });
  const mimeType = type === UNKNOWN_TYPE ? (attachment.mimeType ?? type) : type;
  return ok({ ...attachment, url: `/media/${hash}`, mimeType, sizeInBytes: read.value.byteLength });
}

/** The title with the file's ending: what a reader recognises among their downloads. */
function downloadNameOf(title: string, fileName: string): string {
  const ending = path.extname(fileName);
  const stem = title.toLowerCase().endsWith(ending.toLowerCase())
    ? title.slice(0, title.length - ending.length)
    : title;
  const safe = stem.replace(UNSAFE, '_').slice(0, 80).trim();
  return `${safe || 'attachment'}${ending}`;
}
