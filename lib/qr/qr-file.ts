import 'server-only';
import { qrPng, qrSvg } from './qr';
import { qrPdf } from './qr-pdf';

/** The forms in which a code is handed out: for pages, for chats and for printers. */
export type QrKind = 'svg' | 'png' | 'pdf';

/** `qr.svg` → `svg` */
export function parseQrFile(name: string): QrKind | undefined {
  return /^qr\.(svg|png|pdf)$/.exec(name)?.[1] as QrKind | undefined;
}

/**
 * The code of an address as a file.
 *
 * @throws Error like `qrModules`
 */
export async function drawQrFile(kind: QrKind, address: string): Promise<{ type: string; body: BodyInit }> {
  if (kind === 'svg') return { type: 'image/svg+xml', body: qrSvg(address, { size: 160 }) };
  if (kind === 'pdf') return { type: 'application/pdf', body: qrPdf(address, { millimetres: 60 }) };
  return { type: 'image/png', body: new Uint8Array(await qrPng(address, { scale: 16 })) };
}
