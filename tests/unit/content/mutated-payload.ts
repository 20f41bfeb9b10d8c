import { hostilePayloads } from '../../support/hostile-payloads';
import { createRandom } from './random-html';

const WRAPPERS =
  'p div b a table tr td select svg math template noscript style title textarea iframe form li ruby rt pre xmp h2 foreignObject mtext annotation-xml caption'.split(
    ' ',
  );
const SPLINTERS = ['<', '>', '"', "'", '`', '=', '/', '<!--', '-->', '</', ']]>', '<![CDATA[', '&', ';', '\u0000', ' '];
const MAX_LENGTH = 4000;

/** One to four hostile payloads that were spliced, cut short, doubled, nested or had a splinter driven in. */
export function mutatedPayload(seed: number): string {
  const { next, pick } = createRandom(seed ^ 0x5eed);
  const payload = () => pick(hostilePayloads)[1];
  const at = (text: string) => Math.floor(next() * (text.length + 1));
  const mutations: ((text: string) => string)[] = [
    (text) => text.slice(0, at(text)) + payload() + text.slice(at(text)),
    (text) => text.slice(0, at(text)),
    (text) => text.slice(at(text)),
    (text) => text + payload(),
    (text) => {
      const wrapper = pick(WRAPPERS);
      return `<${wrapper}>${text}</${wrapper}>`;
    },
    (text) => `<${pick(WRAPPERS)}>`.repeat(1 + Math.floor(next() * 4)) + text,
    (text) => {
      const place = at(text);
      return text.slice(0, place) + pick(SPLINTERS) + text.slice(place);
    },
    (text) => {
      const place = at(text);
      return text.slice(0, place) + text.slice(place + 1 + Math.floor(next() * 3));
    },
    (text) => `<p title="${text}">正文</p>`,
    (text) => text.replaceAll('<', pick(['&lt;', '<', '\\x3c', '＜'])),
  ];
  let text = payload();
  for (let count = 1 + Math.floor(next() * 4); count > 0; count--) text = pick(mutations)(text).slice(0, MAX_LENGTH);
  return text;
}
