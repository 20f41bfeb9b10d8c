import { fail, ok, type Result } from '../model/result';

export interface DecodedBody {
  text: string;
  /** Set when the bytes are not what they should be. */
  warning?: string;
}

/** Labels that servers send by default for every file: they say nothing. */
const MEANINGLESS = /^(?:utf-?8|us-ascii|ascii|iso-8859-1|latin-?1|windows-1252)$/i;

/**
 * Bytes to text: byte order mark, strict UTF-8, the charset of the header, strict GB18030, else an
 * error. Nothing is ever decoded into a wrong script: GB18030 accepts nearly every sequence of bytes,
 * so its result also has to look like simplified Chinese.
 *
 * @param contentType the Content-Type header, if any
 */
export function decodeBody(bytes: Uint8Array, contentType?: string): Result<DecodedBody> {
  const marked = byteOrderMark(bytes);
  const utf8 = decode(bytes, marked ?? 'utf-8');
  if (utf8 !== undefined) return ok({ text: utf8 });
  if (marked && marked !== 'utf-8') return fail(`starts as ${marked} but is not valid ${marked}`);

  const damaged = decodeDamagedUtf8(bytes);
  if (damaged) return ok(damaged);

  const label = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const charset = label && !MEANINGLESS.test(label) ? label : undefined;
  const labelled = charset ? decode(bytes, charset) : undefined;
  if (labelled !== undefined) return ok({ text: labelled, warning: `encoded as ${charset} instead of UTF-8` });

  const chinese = looksLikeGb(bytes) ? decode(bytes, 'gb18030') : undefined;
  if (chinese !== undefined) return ok({ text: chinese, warning: 'encoded as GB18030 instead of UTF-8' });
  return fail(`neither UTF-8${charset ? ` nor ${charset}` : ''} nor GB18030: cannot tell the characters`);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark, a JSON text of UTF-16 shows in its first bracket (RFC 4627 section 3).
  if (bytes[0] === 0x7b && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x7b) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A cut or foreign byte in a feed that is plainly UTF-8 costs one character, not the feed. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedBody | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  if (good < bad * 4) return undefined;
  return { text, warning: `${bad} damaged character${bad === 1 ? '' : 's'} in UTF-8 text` };
}

/**
 * Simplified Chinese keeps to the GB 2312 area (lead B0–F7 or A1–A3, trail A1–FE) but for rare
 * characters; Big5 and Shift JIS do not.
 */
function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    // Four bytes (lead, digit, byte, digit) are a character beyond GBK: no sign of either.
    if (trail >= 0x30 && trail <= 0x39) {
      i += 2;
      continue;
    }
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
  }
  return common >= pairs * 0.8;
}
