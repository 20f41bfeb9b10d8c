import type { Attachment, RelatedLink } from '../model/article';
import { resolveLink, resolveResource } from '../model/resource-address';
import { shown, type Warn } from './item-problems';
import { plainTitle } from './plain-title';
import { countOf, lineOf } from './wire-text';
import { fieldOf, isRecord, type WireRecord } from './wire-value';

/** What editors call every file. Two such attachments would look alike, so the file's own name is shown. */
const SAYS_NOTHING = /^(?:请?点击(?:此处)?(?:下载|查看|打开)|下载|查看|附件|附件下载|下载附件|download|attachment)$/i;
const MAX = 100;

/** 相关附件: those with an address that can be fetched; names, sizes and durations as far as they are right. */
export function adaptAttachments(item: WireRecord, base: string, warn: Warn): Attachment[] {
  return recordsOf(item, 'attachments', warn).flatMap((wire) => {
    const address = lineOf(wire, 'url', warn);
    const url = address === undefined ? undefined : resolveResource(address, base);
    if (!url) {
      warn('attachments', address ? `${shown(address)} is not an address of a file` : 'one has no "url"');
      return [];
    }
    const given = plainTitle(lineOf(wire, 'title', warn) ?? '');
    return {
      url,
      title: given !== '' && !SAYS_NOTHING.test(given) ? given : fileNameOf(url) || given || '附件',
      mimeType: mimeTypeOf(wire, warn),
      sizeInBytes: countOf(wire, 'size_in_bytes', warn) || undefined,
      durationInSeconds: countOf(wire, 'duration_in_seconds', warn) || undefined,
    };
  });
}

/** 关联稿件 of `_govsite.related`. */
export function adaptRelated(govsite: WireRecord, base: string | undefined, warn: Warn): RelatedLink[] {
  return recordsOf(govsite, 'related', warn).flatMap((wire) => {
    const address = lineOf(wire, 'url', warn);
    const url = address === undefined ? undefined : resolveLink(address, base);
    if (!url) {
      warn('related', address ? `${shown(address)} is not an http(s) address` : 'one has no "url"');
      return [];
    }
    return { title: plainTitle(lineOf(wire, 'title', warn) ?? '') || url, url };
  });
}

function recordsOf(record: WireRecord, name: string, warn: Warn): WireRecord[] {
  const value = fieldOf(record, name);
  if (value === undefined) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const records = list.filter(isRecord);
  if (records.length < list.length) warn(name, 'some are not objects and are left out');
  if (records.length > MAX) warn(name, `only the first ${MAX} of ${records.length} are kept`);
  return records.slice(0, MAX);
}

function mimeTypeOf(wire: WireRecord, warn: Warn): string | undefined {
  const type = lineOf(wire, 'mime_type', warn)?.split(';')[0]?.trim().toLowerCase();
  return type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined;
}

function fileNameOf(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return plainTitle(decodeURIComponent(last));
  } catch {
    return last;
  }
}
