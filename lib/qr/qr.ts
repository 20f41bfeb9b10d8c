import 'server-only';
import encodeQR from 'qr';
import sharp from 'sharp';

/** ISO/IEC 18004 section 5.3.8: light modules around the symbol. Readers fail on a dark page without them. */
export const QUIET_ZONE = 4;

/** RFC 3986: what an address may hold once it is percent-encoded. */
const ADDRESS_CHARACTERS = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;

/** Above this a phone no longer reads the code from a poster: version 10-M, 57 modules. */
const MAX_CHARACTERS = 213;

/**
 * A QR symbol of level M as a square of modules, `true` = dark, with the quiet zone around it.
 *
 * @param text a percent-encoded ASCII address, at most 213 characters
 * @throws Error on any other text: decoders disagree about raw Chinese, so it never leaves in a code
 */
export function qrModules(text: string): boolean[][] {
  if (!ADDRESS_CHARACTERS.test(text))
    throw new Error(`QR code: not a percent-encoded address: ${JSON.stringify(text)}`);
  if (text.length > MAX_CHARACTERS) throw new Error(`QR code: ${text.length} characters, at most ${MAX_CHARACTERS}`);
  return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
}

/**
 * The code as an SVG document, black on white, `size` × `size` CSS px, quiet zone included.
 *
 * @throws Error like {@link qrModules}
 */
export function qrSvg(text: string, { size }: { size: number }): string {
  const modules = qrModules(text);
  const width = modules.length;
  const runs = modules.flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${width} ${width}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${width}v${width}H0z"/><path d="${runs.join('')}"/></svg>`
  );
}

/**
 * The code as a PNG of two colours, `scale` px a module, quiet zone included.
 *
 * @throws Error like {@link qrModules}
 */
export async function qrPng(text: string, { scale }: { scale: number }): Promise<Buffer> {
  const modules = qrModules(text);
  const width = modules.length * scale;
  const pixels = Buffer.alloc(width * width, 255);
  modules.forEach((row, y) => {
    for (const { x, length } of darkRuns(row)) {
      for (let line = y * scale; line < (y + 1) * scale; line++) {
        pixels.fill(0, line * width + x * scale, line * width + (x + length) * scale);
      }
    }
  });
  return sharp(pixels, { raw: { width, height: width, channels: 1 } })
    .png({ palette: true, colours: 2, compressionLevel: 9 })
    .toBuffer();
}

/**
 * The code for a terminal: two modules a character, dark on light whatever the terminal's colours.
 *
 * @throws Error like {@link qrModules}
 */
export function qrTerminal(text: string): string {
  const modules = qrModules(text);
  const lines: string[] = [];
  for (let y = 0; y < modules.length; y += 2) {
    const upper = modules[y] ?? [];
    // The symbol has an odd number of rows: below the last one there is only quiet zone.
    const lower = modules[y + 1] ?? [];
    const characters = upper.map((dark, x) => HALF_BLOCKS[dark ? 1 : 0][lower[x] ? 1 : 0]);
    lines.push(`${BLACK_ON_WHITE}${characters.join('')}${RESET}`);
  }
  return lines.join('\n');
}

const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const RESET = '\u001b[0m';
/** By the upper, then the lower module. */
const HALF_BLOCKS = [
  [' ', '▄'],
  ['▀', '█'],
] as const;

/** Neighbouring dark modules of a row: one shape each instead of one a module. */
function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    if (!dark) return;
    const last = runs.at(-1);
    if (last && last.x + last.length === x) last.length++;
    else runs.push({ x, length: 1 });
  });
  return runs;
}
