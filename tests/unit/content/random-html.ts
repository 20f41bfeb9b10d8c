/** Mulberry32: the same seed gives the same numbers on every machine. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! };
}

const NAMES =
  'p div span b i a font table tr td th tbody ul ol li h1 h3 h6 br hr img pre blockquote center strong sup section figure figcaption dl dt dd script style svg math textarea iframe form video source template title select o:p x-y'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  ' style="text-align:center"',
  ' style="font-weight:bold;color:red"',
  ' align=right',
  ' onclick="alert(1)"',
  ' href="javascript:alert(1)"',
  ' href="/a/abcdefgh"',
  ' href="https://elsewhere.example/?a=1&b=2"',
  ' src="photo.jpg"',
  ' src="missing.png" alt="路口"',
  ' colspan=2',
  ' class="signature align-right picture-missing"',
  ' hidden',
  " title='>\"<b>'",
  ' href="x',
];
const TEXTS = [
  '文明',
  '示例市',
  ' ',
  '\n',
  '　　',
  '&nbsp;',
  '&amp;lt;',
  '<',
  '>',
  '&',
  '"',
  '12',
  '3',
  'word ',
  '<!--',
  '-->',
  '2017年4月12日',
  '示例市教育局',
  '\u0000',
  '\ud83d',
];

/** Broken HTML of every kind: unclosed, crossed, nested where it may not be, hostile. */
export function randomHtml(seed: number): string {
  const { next, pick } = createRandom(seed);
  const parts: string[] = [];
  for (let i = 2 + Math.floor(next() * 25); i > 0; i--) {
    const kind = next();
    if (kind < 0.4) parts.push(pick(TEXTS));
    else if (kind < 0.75) parts.push(`<${pick(NAMES)}${pick(ATTRIBUTES)}>`);
    else if (kind < 0.97) parts.push(`</${pick(NAMES)}>`);
    else parts.push(`<${pick(NAMES)}${pick(ATTRIBUTES)}`);
  }
  return parts.join('');
}
