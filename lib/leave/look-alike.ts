import { domainToUnicode } from 'node:url';

const CJK = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]$/u;
const PLAIN = /^[a-z]$/;

/**
 * Letters of a host that may pass for others: any that are neither plain Latin nor Chinese (а for a), and
 * plain ones beside Chinese ones in one part of the name (丶 for a dot, 一 for a dash).
 */
export function hasForeignLetters(hostname: string): boolean {
  return domainToUnicode(hostname)
    .split('.')
    .some((label) => {
      const letters = Array.from(label).filter((letter) => /[\p{L}\p{M}]/u.test(letter));
      const chinese = letters.filter((letter) => CJK.test(letter)).length;
      const plain = letters.filter((letter) => PLAIN.test(letter)).length;
      return chinese + plain < letters.length || (chinese > 0 && plain > 0);
    });
}

/** Letters of other scripts and signs that look like plain ones; after NFKD, so accents are gone. */
const TWINS: Record<string, string> = Object.fromEntries(
  [
    'aаα',
    'bЬв',
    'cсϲ',
    'dԁ',
    'eеє',
    'gɡ',
    'hһн',
    'iіι1lıӏ|',
    'jј',
    'kкκ',
    'mм',
    'nпη',
    'oоο0օ',
    'pрρ',
    'qԛ',
    'sѕ5',
    'tтτ',
    'uυս',
    'vνѵ',
    'wԝѡ',
    'xхχ',
    'yуγ',
    'zᴢ2',
    '.丶',
    '-一',
  ].flatMap(([plain = '', ...twins]) => twins.map((twin) => [twin, plain])),
);

/** The shape of a host: two hosts of one shape are told apart only by looking closely. */
function shapeOf(host: string): string {
  return Array.from(domainToUnicode(host).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .map((letter) => TWINS[letter] ?? letter)
    .join('')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const withoutWww = (host: string) => host.replace(/^www\./, '');

/**
 * The trusted host that a host passes itself off as: it looks the same, carries the whole name in its
 * own (`www.shishi.example.evil.example`), or is one letter off. `undefined` when there is none.
 *
 * @param hostname of a host that is not itself trusted
 */
export function lookAlikeOf(hostname: string, trustedHosts: string[]): string | undefined {
  const shape = shapeOf(hostname);
  return trustedHosts.find((trusted) => {
    const wanted = shapeOf(withoutWww(trusted));
    if (wanted.length < 5) return false;
    if (shape.includes(wanted)) return true;
    return !isOfficial(hostname) && isOneLetterOff(shapeOf(withoutWww(hostname)), wanted);
  });
}

/** Given to public bodies only: two towns may well be one letter apart. */
const isOfficial = (hostname: string) => hostname.endsWith('.gov.cn');

/** One letter more, less or other; short names are one letter off from many others. */
function isOneLetterOff(host: string, wanted: string): boolean {
  if (wanted.length < 8 || Math.abs(host.length - wanted.length) > 1) return false;
  let start = 0;
  while (start < wanted.length && host[start] === wanted[start]) start++;
  let end = 0;
  while (end < Math.min(host.length, wanted.length) - start && host.at(-1 - end) === wanted.at(-1 - end)) end++;
  return Math.max(host.length, wanted.length) - start - end <= 1;
}
