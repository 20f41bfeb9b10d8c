import { readQrPicture } from './read-qr';

/**
 * Looks at a running reader as a phone would and prints a line for each finding:
 * `node --import tsx tests/support/check-server.ts http://localhost:3000`
 */
const origin = (process.argv[2] ?? '').replace(/\/$/, '');
let failures = 0;

function check(name: string, passed: boolean, found: unknown = ''): void {
  if (!passed) failures++;
  console.log(passed ? `ok     ${name}` : `FAILED ${name}: ${String(found).slice(0, 300)}`);
}

async function fetchAs(path: string, type: RegExp): Promise<Buffer> {
  const response = await fetch(`${origin}${path}`);
  const body = Buffer.from(await response.arrayBuffer());
  const contentType = response.headers.get('content-type') ?? '';
  const passed = response.status === 200 && type.test(contentType) && body.length > 0;
  check(`GET ${path}`, passed, `${response.status} ${contentType}, ${body.length} bytes: ${body.toString('utf8')}`);
  return body;
}

async function fetchText(path: string, type: RegExp): Promise<string> {
  return (await fetchAs(path, type)).toString('utf8');
}

interface Listing {
  version?: string;
  items?: { title?: string; content_html?: string; content_text?: string }[];
}

interface Codes {
  articles?: { code?: string }[];
}

const feed = JSON.parse(await fetchText('/feed.json', /^application\/(feed\+)?json/)) as Listing;
const titles = (feed.items ?? []).map(({ title }) => title);
check('the feed is JSON Feed 1.1', feed.version === 'https://jsonfeed.org/version/1.1', feed.version);
check('the feed has 50 items', titles.length === 50, titles.length);
const bare = (feed.items ?? []).filter((item) => !item.content_html && !item.content_text);
check('the items carry their articles whole', bare.length === 0, bare.map((item) => item.title).join(', '));

const edition = JSON.parse(await fetchText('/edition.json', /^application\/json/)) as Codes;
const paths = (edition.articles ?? []).map(({ code }) => `/a/${code}`);
check('the edition has 50 articles', paths.length === 50, paths.length);

const list = await fetchText('/', /^text\/html/);
const links = [...list.matchAll(/href="[^"]*(\/a\/[0-9a-hjkmnp-tv-z]{8})"/g)].map(([, link = '']) => link);
check('the list links to articles', links.length >= 10, links.length);
// Articles that are pinned come first and may be older than the newest 50.
const path = links.find((link) => paths.includes(link)) ?? '/a/none';

const article = await fetchText(path, /^text\/html/);
check(
  'the article has one heading of the first rank',
  article.split('<h1').length === 2,
  article.split('<h1').length - 1,
);
check('the article needs no framework script', !article.includes('/_next/'), article.match(/.{60}\/_next\/.{60}/));
const title = /<h1[^>]*>([^<]+)<\/h1>/.exec(article)?.[1];
check('the feed has the article', titles.includes(title), title);
const canonical = /<link rel="canonical" href="([^"]+)"/.exec(article)?.[1];
check('the article names its canonical address', canonical?.endsWith(path) === true, canonical);

const expected = { jsqr: canonical, qr: canonical };
for (const [file, type] of [
  ['qr.png', /^image\/png/],
  ['qr.svg', /^image\/svg\+xml/],
] as const) {
  const reading = await readQrPicture(await fetchAs(`${path}/${file}`, type)).catch(String);
  check(
    `${file} holds the canonical address`,
    JSON.stringify(reading) === JSON.stringify(expected),
    JSON.stringify(reading),
  );
}

const missing = await fetch(`${origin}/a/zzzzzzzz`);
check('an unknown code is answered with 404', missing.status === 404, missing.status);

process.exitCode = failures === 0 ? 0 : 1;
