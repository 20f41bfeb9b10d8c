import type { Attachment, StoredAttachment } from '../model/article';
import type { ArticleDraft } from '../model/article-draft';
import type { AttachmentCollector } from './collect-attachments';

export interface KeptAttachments {
  attachments: Attachment[];
  /** One sentence for each that was left out or is odd. */
  problems: string[];
  /** Those that still have to be fetched; until then they lead to where the feed says. */
  pending: Attachment[];
}

/**
 * The attachments of an article as they can be given now: kept ones under their address here, files
 * beside a feed file copied at once, all others under their own address. Text never waits for a file.
 */
export async function keepAttachments(
  { attachments, modifiedAt }: Pick<ArticleDraft, 'attachments' | 'modifiedAt'>,
  collector: AttachmentCollector,
  isTrustedHost: (host: string) => boolean,
): Promise<KeptAttachments> {
  const kept: KeptAttachments = { attachments: [], problems: [], pending: [] };
  for (const attachment of attachments) {
    const known = await collector.find(attachment, modifiedAt);
    if (known) kept.attachments.push(asKept(attachment, known));
    else if (attachment.url.startsWith('file:')) await copy(attachment);
    else {
      kept.attachments.push(asForeign(attachment, isTrustedHost));
      if (collector.fetchesFromWeb) kept.pending.push(attachment);
    }
  }
  return kept;

  async function copy(attachment: Attachment): Promise<void> {
    const result = await collector.collect(attachment, modifiedAt);
    if (!result.ok) return void kept.problems.push(`"${attachment.title}" is left out: ${result.error}`);
    const { file, warning } = result.value;
    kept.attachments.push(asKept(attachment, file));
    if (warning) kept.problems.push(`"${attachment.title}" ${warning}`);
  }
}

export function asKept({ title, durationInSeconds }: Attachment, file: StoredAttachment): Attachment {
  const { hash, mimeType, sizeInBytes } = file;
  return { url: `/media/${hash}`, title, mimeType, sizeInBytes, durationInSeconds };
}

function asForeign(attachment: Attachment, isTrustedHost: (host: string) => boolean): Attachment {
  return isTrustedHost(new URL(attachment.url).hostname) ? attachment : { ...attachment, leaving: true };
}
