import type { DocumentFacts } from './document-facts';
import { BASE } from './scope';

/** The form of a picture that a phone keeps. */
export const pictureKey = (hash: string): string => `${BASE}/media/${hash}?w=640`;
export const attachmentKey = (hash: string): string => `${BASE}/media/${hash}`;

/** The QR code of an article, by the key of its document. */
export const qrKey = (key: string): string => `${key}/qr.svg`;

/** All that an article shows beside its text. */
export function mediaKeysOf(key: string, { pictures, attachments }: DocumentFacts): string[] {
  return [qrKey(key), ...pictures.map(pictureKey), ...attachments.map(attachmentKey)];
}
