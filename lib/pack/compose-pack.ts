import { decodeEntities } from '../kept/document-facts';
import { civilTimeAt } from '../model/civil-time';
import { WORDS } from '../site/words';

/** Where the parts of a pack come from: the store on the server, the copies on a phone. */
export interface PackSource {
  /** The finished document of an article, or nothing when there is none. */
  getDocument(code: string): Promise<string | undefined>;
  /** What lies at a path of the site (`/base/media/…`), as a `data:` address. */
  getDataUrl(path: string): Promise<string | undefined>;
}

export interface Pack {
  html: string;
  /** Without ending; of the only article, else of the collection. */
  fileName: string;
  /** Codes that are in it. */
  codes: string[];
}

interface Part {
  code: string;
  title: string;
  main: string;
  style: string;
}

/** Tools of the page do nothing in a file; the style of print knows them already. */
const FILE_STYLE =
  'button,[hidden],[data-needs-script],.print\\:hidden{display:none!important}' +
  '.pack-end{max-width:42rem;margin:0 auto;padding:1rem;border-top:1px solid;display:flex;gap:1rem;align-items:center}' +
  '.pack-end img{width:8rem;height:8rem;flex:none;background:#fff}.pack-list{max-width:42rem;margin:0 auto;padding:1rem}' +
  '.pack-list li{padding:.5rem 0}main{margin:0 auto!important;padding:1rem!important;break-before:page}' +
  'main>article>header{margin-bottom:1rem}';

/**
 * Articles as one HTML file that opens anywhere: styles, pictures and codes inside, no script, every link
 * whole. `undefined` when none of the codes can be had.
 */
export async function composePack(codes: string[], source: PackSource, now: Date): Promise<Pack | undefined> {
  const found = await Promise.all([...new Set(codes)].map((code) => readPart(code, source, now)));
  const parts = found.filter((part): part is Part => part !== undefined);
  const [first] = parts;
  if (!first) return undefined;
  const title = parts.length === 1 ? first.title : WORDS.pack.title(first.title, parts.length);
  const list = parts.map(({ code, title: name }) => `<li><a href="#${code}">${name}</a></li>`).join('');
  const contents = parts.length === 1 ? '' : `<nav class="pack-list"><h1>${title}</h1><ol>${list}</ol></nav>`;
  const html =
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${title}</title><style>${first.style}${FILE_STYLE}</style></head><body>` +
    `${contents}${parts.map(({ main }) => main).join('')}</body></html>`;
  return { html, fileName: fileNameOf(title), codes: parts.map(({ code }) => code) };
}

async function readPart(code: string, source: PackSource, now: Date): Promise<Part | undefined> {
  const document = await source.getDocument(code);
  const main = document && /<main\b[\s\S]*<\/main>/.exec(document)?.[0];
  // Its own canonical address: a phone may have come by another one.
  const address = document && /<link rel="canonical" href="([^"]*)"/.exec(document)?.[1];
  if (!document || !main || !address) return undefined;
  const pictures = await withPictures(main.replace('id="content"', `id="${code}"`).replace(/ id="body"/, ''), source);
  return {
    code,
    title: /<h1[^>]*>([^<]*)/.exec(main)?.[1] ?? '',
    style: /<style>([\s\S]*?)<\/style>/.exec(document)?.[1] ?? '',
    main: withWholeLinks(pictures, new URL(address).origin) + (await endOf(address, source, now)),
  };
}

async function withPictures(html: string, source: PackSource): Promise<string> {
  const paths = [...new Set([...html.matchAll(/<img[^>]* src="(\/[^"]*)"/g)].map(([, path]) => path ?? ''))];
  const inside = new Map(await Promise.all(paths.map(async (path) => [path, await source.getDataUrl(path)] as const)));
  return html
    .replace(/ (?:srcset|srcSet|sizes|loading|decoding)="[^"]*"/g, '')
    .replace(/(<img[^>]* src=")(\/[^"]*)(")/g, (_whole, open: string, path: string, end: string) =>
      open.concat(inside.get(path) ?? '', end),
    );
}

function withWholeLinks(html: string, origin: string): string {
  return html.replace(/ href="(\/(?!\/)[^"]*)"/g, (_whole, path: string) => ` href="${origin}${path}"`);
}

/** Where the file comes from and since when it is: it may be passed on for years. */
async function endOf(address: string, source: PackSource, now: Date): Promise<string> {
  const qr = await source.getDataUrl(`${new URL(address).pathname}/qr.svg`);
  const image = qr ? `<img src="${qr}" alt="${WORDS.pack.qrAlt}" width="128" height="128">` : '';
  const saved = `${WORDS.offline.savedAt} ${civilTimeAt(now)}，${WORDS.pack.official}`;
  return `<footer class="pack-end">${image}<p>${saved}<br><a href="${address}">${address}</a></p></footer>`;
}

/** Characters that some system refuses in a file name are left out. */
function fileNameOf(title: string): string {
  const text = decodeEntities(title).replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '');
  return [...text].slice(0, 60).join('').trim() || 'article';
}
