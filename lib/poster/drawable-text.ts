import { cleanLine } from '../model/clean-text';

/** Signs that are text first: ©, ™, arrows and stars are in our fonts and stay. */
const PICTURES = /\p{Extended_Pictographic}/u;
const TEXT_SIGNS =
  /[\u00A9\u00AE\u203C\u2049\u2122\u2139\u2194-\u21AA\u25AA-\u25FE\u2600-\u27BF\u3030\u303D\u3297\u3299]/;

/** What belongs to an emoji without being one: joiners, variation selectors, skin tones, flags, keycaps, tags. */
const ATTENDANTS = /[\u200C\u200D\u20E3\uFE00-\uFE0F\u{1F3FB}-\u{1F3FF}\u{1F1E6}-\u{1F1FF}\u{E0000}-\u{E01EF}]/gu;

const INK = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A line of text that can be set in type: emoji go, since no text font has them, and so does the space that
 * they leave. Empty when nothing remains that leaves ink.
 */
export function drawableLine(text: string): string {
  const signs = Array.from(text.replace(/[\u2600-\u27BF]\uFE0F/g, ''), (character) =>
    PICTURES.test(character) && !TEXT_SIGNS.test(character) ? '' : character,
  );
  const line = cleanLine(signs.join('').replace(ATTENDANTS, ''));
  return INK.test(line) ? line : '';
}

/** Width in ems, as our fonts set it: Chinese is square, letters and figures are a little over half. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2000' ? 0.57 : 1;
  return width;
}
