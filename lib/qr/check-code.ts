import 'server-only';
import sharp from 'sharp';
import type { CodeFault, Trial } from './code-fault';
import { decodePicture } from './decode-picture';
import { qrModules, qrPng, QUIET_ZONE } from './qr';
import { greyOf, TRIALS, VIEWS } from './trials';

export type CodeCheck = { ok: true } | { ok: false; reasons: CodeFault[] };

/** Below this printers and old cameras lose modules. */
const LEAST_MODULE_MM = 0.4;
const LIGHT = 200;
const KEPT = 2000;

const checks = new Map<string, Promise<CodeCheck>>();

/**
 * Whether the code of an address may be printed: draws it, spoils it in five ways and reads each of them.
 * The answer for an address is kept, the oldest leave first.
 *
 * @param address canonical, with or without a placement
 * @param widthMm printed width with the quiet zone
 */
export function checkCode(address: string, { widthMm = 20 }: { widthMm?: number } = {}): Promise<CodeCheck> {
  const key = `${widthMm} ${address}`;
  const known = checks.get(key);
  if (known) return known;
  const check = examine(address, widthMm);
  checks.set(key, check);
  if (checks.size > KEPT) checks.delete(checks.keys().next().value ?? key);
  check.catch(() => checks.delete(key));
  return check;
}

async function examine(address: string, widthMm: number): Promise<CodeCheck> {
  const width = widthOf(address);
  if (width === undefined) return { ok: false, reasons: ['address'] };
  const reasons = await pictureFaults(await qrPng(address, { scale: 8 }), address, width);
  if (widthMm / width < LEAST_MODULE_MM) reasons.unshift('dense');
  return reasons.length === 0 ? { ok: true } : { ok: false, reasons };
}

function widthOf(address: string): number | undefined {
  try {
    return qrModules(address).length;
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with a picture that shall be the code of an address, and nothing else.
 *
 * @param modules on each side, quiet zone included
 */
export async function pictureFaults(picture: Buffer, address: string, modules: number): Promise<CodeFault[]> {
  const faults: CodeFault[] = [];
  if (!(await hasMargin(picture, modules))) faults.push('margin');
  for (const trial of Object.keys(TRIALS) as Trial[]) {
    const text = await readSpoiled(picture, trial);
    if (text === undefined) faults.push(trial);
    else if (text !== address) return ['content'];
  }
  return faults;
}

async function readSpoiled(picture: Buffer, trial: Trial): Promise<string | undefined> {
  for (const view of VIEWS) {
    const text = decodePicture(await TRIALS[trial](picture, view));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Decoders may read inverted codes and codes without a margin; those in phones do not. */
async function hasMargin(picture: Buffer, modules: number): Promise<boolean> {
  const { data, width, height } = await greyOf(sharp(picture).flatten({ background: '#fff' }));
  const margin = Math.floor((width * QUIET_ZONE) / modules);
  for (let y = 0; y < height; y++) {
    const isBand = y < margin || y >= height - margin;
    for (let x = 0; x < width; x++) {
      if ((isBand || x < margin || x >= width - margin) && (data[y * width + x] ?? 0) < LIGHT) return false;
    }
  }
  return true;
}
