import type { JsonFeedItem } from '@/lib/feed/feed-document';
import { hostilePayloads } from './hostile-payloads';
import { sampleItem } from './sample-feed';

const payloads = hostilePayloads.map(([, payload]) => payload);
const GROUP = 8;

/** The first address or image address that a payload tries, for the members that are addresses. */
function addressIn(payload: string): string {
  return /(?:href|src|data)\s*=\s*["']?([^"'>]+)/i.exec(payload)?.[1] ?? `javascript:__hit('${payload.length}')`;
}

/** An item that carries a hostile text in every member. */
function hostileItem(id: string, content: string, payload: string, base: string): JsonFeedItem {
  const address = addressIn(payload);
  return sampleItem(id, {
    url: `${base}/content/${id}.html`,
    external_url: address,
    title: `正文 ${id} ${payload}`,
    summary: payload,
    content_html: content,
    image: address,
    authors: [{ name: payload, url: address, avatar: address }],
    tags: [payload.slice(0, 60)],
    language: payload,
    attachments: [
      { url: address, mime_type: payload, title: payload },
      {
        url: `${base}/files/${encodeURIComponent(payload.slice(0, 40))}.pdf?${payload}`,
        mime_type: 'text/html',
        title: payload,
      },
    ],
    _govsite: {
      source: payload,
      publisher: payload,
      editor: payload,
      column: payload.slice(0, 60),
      indexNo: payload,
      docNo: payload,
      status: 'corrected',
      statusNote: payload,
      replacedBy: address,
      related: [
        { title: payload, url: address },
        { title: payload, url: `${base}/?${payload}` },
      ],
    },
  });
}

/** One item for each payload, so that none hides another. */
export function singleItems(base: string): JsonFeedItem[] {
  return payloads.map((payload, index) => hostileItem(`one-${index}`, payload, payload, base));
}

/** Several payloads in one body: what the first leaves open, the next may close. */
export function groupedItems(base: string): JsonFeedItem[] {
  const groups = Array.from({ length: Math.ceil(payloads.length / GROUP) }, (_, index) =>
    payloads.filter((_payload, at) => at % Math.ceil(payloads.length / GROUP) === index),
  );
  return groups.map((group, index) =>
    hostileItem(`many-${index}`, group.map((payload) => `<p>${payload}</p>`).join('\n'), group[0] ?? '', base),
  );
}

/** Bodies that are too much, in the form of items; each says 正文. */
export function monsterItems(base: string): JsonFeedItem[] {
  const bodies = [
    `${'<div>'.repeat(20_000)}正文`,
    `<p>正文${'<del>'.repeat(150)}${'<p>文明</p>'.repeat(5_000)}`,
    `<p ${Array.from({ length: 10_000 }, (_, index) => `onclick${index}="__hit()"`).join(' ')}>正文</p>`,
    `正文${'<div><p><b><table><tr><td><ul><li><a href=x><svg><select><!--'.repeat(4_000)}`,
    `<p>正文</p>${'<p>很长的正文。</p>'.repeat(80_000)}`,
  ];
  return bodies.map((body, index) => {
    const id = `monster-${index}`;
    return sampleItem(id, { url: `${base}/content/${id}.html`, title: `正文 ${id}`, content_html: body });
  });
}
