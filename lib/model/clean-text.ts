/** C0 and C1 controls but tab and line breaks, the bidirectional overrides, and what is no character at all. */
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g;

/** Marks that have a use in running text but only hide things in a line of ours: U+200B, LRM, RLM, ALM, joiners of words, BOM. */
const INVISIBLE = /[\u200B\u200E\u200F\u061C\u2060\uFEFF]/g;

/** Text of several lines without characters that disguise or break it; lone surrogates become U+FFFD. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWANTED, '');
}

/** The same as one trimmed line. Full-width spaces inside stay: they are set on purpose (张　三). */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(INVISIBLE, '')
    .replace(/[\t\n\u00A0\u2028\u2029 ]+/g, ' ')
    .trim();
}
