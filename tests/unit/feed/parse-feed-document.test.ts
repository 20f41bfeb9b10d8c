import { describe, expect, it } from 'vitest';
import { findJsonError } from '@/lib/feed/json-position';
import { parseFeedDocument } from '@/lib/feed/parse-feed-document';

const SOURCE = 'https://www.example.gov.cn/feed.json';
const parse = (text: string) => parseFeedDocument(text, SOURCE);
const feed = (fields: object) => JSON.stringify({ title: '创文专栏', items: [], ...fields });
const V11 = 'https://jsonfeed.org/version/1.1';

describe('a feed', () => {
  it.each([
    ['https://jsonfeed.org/version/1.1'],
    ['https://jsonfeed.org/version/1'],
    ['http://jsonfeed.org/version/1'],
    ['https://www.jsonfeed.org/version/1.1/'],
    [' https://jsonfeed.org/version/1.1 '],
    ['https://jsonfeed.org/version/1.0'],
  ])('of version %j is read without a warning', (version) => {
    expect(parse(feed({ version }))).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  it.each([
    [undefined, '"version" is missing; read as JSON Feed 1.1'],
    ['', '"version" is missing; read as JSON Feed 1.1'],
    ['1.0', '"version" is "1.0" instead of https://jsonfeed.org/version/1.1'],
    ['1.1', '"version" is "1.1" instead of https://jsonfeed.org/version/1.1'],
    [1.1, '"version" is "1.1" instead of https://jsonfeed.org/version/1.1'],
    ['https://jsonfeed.org/version/1.2', '"version" https://jsonfeed.org/version/1.2 is newer than 1.1; read as 1.1'],
  ])('of version %j is read with a warning', (version, warning) => {
    expect(parse(feed({ version }))).toMatchObject({ ok: true, value: { warnings: [warning] } });
  });

  it('may start with a byte order mark and white space', () => {
    expect(parse(`\uFEFF\n  ${feed({ version: V11 })}`).ok).toBe(true);
  });

  it('that has a member twice is read by the last', () => {
    const parsed = parse(`{"version":"${V11}","title":"一","items":[{"id":"a"}],"title":"二","items":[{"id":"b"}]}`);
    expect(parsed).toMatchObject({ ok: true, value: { document: { title: '二', items: [{ id: 'b' }] } } });
  });

  it('cannot reach the prototype of objects', () => {
    const parsed = parse(`{"version":"${V11}","items":[],"__proto__":{"polluted":true}}`);
    expect(parsed.ok).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('may hold an extension nested a hundred thousand levels deep', () => {
    const deep = `{"version":"${V11}","items":[],"_x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(parse(deep).ok).toBe(true);
  });
});

it.each([
  ['', `${SOURCE}: the answer is empty`],
  [' \n', `${SOURCE}: the answer is empty`],
  ['<!doctype html><html><body>404', `${SOURCE}: found HTML instead of JSON`],
  ['<html><script>var _0x1=1</script>', `${SOURCE}: found HTML instead of JSON`],
  ['<html><head><title>安全\n 验证</title>', `${SOURCE}: found HTML ("安全 验证") instead of JSON`],
  ['<?xml version="1.0"?><rss version="2.0">', `${SOURCE}: found RSS XML instead of JSON`],
  ['<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">', `${SOURCE}: found Atom XML instead of JSON`],
  ['<?xml version="1.0"?><urlset>', `${SOURCE}: found XML instead of JSON`],
  ['not a feed', `${SOURCE}: not valid JSON at line 1, column 1`],
  ['callback({"items":[]});', `${SOURCE}: not valid JSON at line 1, column 1`],
  ['{\n  "a": 1,\n  "items": [],\n}', `${SOURCE}: not valid JSON at line 4, column 1`],
  [`{"version":"${V11}","items":[{"id":"1","ti`, `${SOURCE}: the JSON ends in the middle at line 1, column 66`],
  [`{"version":"${V11}","items":[`, `${SOURCE}: the JSON ends in the middle at line 1, column 56`],
  ['123', `${SOURCE}: expected a JSON object, found a number`],
  ['null', `${SOURCE}: expected a JSON object, found null`],
  ['[{"id":"1"}]', `${SOURCE}: expected a JSON object, found an array`],
  ['"{\\"items\\":[]}"', `${SOURCE}: expected a JSON object, found a string`],
  ['{}', `${SOURCE}: "items" is missing`],
  [`{"version":"${V11}"}`, `${SOURCE}: "items" is missing`],
  [`{"version":"${V11}","items":{"id":"1"}}`, `${SOURCE}: "items" is an object instead of an array`],
  [
    feed({ version: 'https://jsonfeed.org/version/2' }),
    `${SOURCE}: "version" "https://jsonfeed.org/version/2" is not JSON Feed 1`,
  ],
  [feed({ version: 'https://example.org/v1' }), `${SOURCE}: "version" "https://example.org/v1" is not JSON Feed 1`],
  [feed({ version: 2 }), `${SOURCE}: "version" 2 is not JSON Feed 1`],
  [feed({ version: {} }), `${SOURCE}: "version" {} is not JSON Feed 1`],
])('refuses %j and says why', (text, error) => expect(parse(text)).toEqual({ ok: false, error }));

describe('the place where a text stops being JSON', () => {
  it.each(['{}', '[]', '{"a":[1,-2.5e3,true,null,"\\u00e9\\n",{"b":{}}]}', ' [ ] ', '"x"', '0'])(
    'is nowhere in %s',
    (text) => {
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      expect(findJsonError(text)).toBeUndefined();
    },
  );

  it.each([
    ['{"a" 1}', 1, 6, false],
    ['{"a":1 "b":2}', 1, 8, false],
    ['{a:1}', 1, 2, false],
    ['[1,]', 1, 4, false],
    ['[1}', 1, 3, false],
    ['{"a":1}]', 1, 8, false],
    ['{"a":\n\n  tru}', 3, 3, false],
    ['["a\nb"]', 1, 2, false],
    ['[01]', 1, 3, false],
    ['[1', 1, 3, true],
    ['["abc', 1, 2, true],
  ])('is found in %j', (text, line, column, atEnd) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(findJsonError(text)).toEqual({ line, column, atEnd });
  });

  it('is found behind strings of megabytes', () => {
    expect(findJsonError(`{"a":"${'字\\n'.repeat(1_000_000)}",}`)).toEqual({
      line: 1,
      column: 3_000_009,
      atEnd: false,
    });
  });
});
