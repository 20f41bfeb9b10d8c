import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entityTag } from '@/lib/document/entity-tag';
import { isNamedByContent, readIntact } from '@/lib/kept/intact-body';

const HTML = '<p>示例市创文公告</p>';
const answer = (etag: string | undefined, body = HTML) => new Response(body, { headers: etag ? { ETag: etag } : {} });

describe('a body', () => {
  it.each([
    ['is read when it is the one that its tag names', answer(entityTag(HTML))],
    ['is read when a proxy has made the tag weak', answer(`W/${entityTag(HTML)}`)],
    ['is read when the tag is of another kind', answer('"5f3-18c"')],
    ['is read without a tag', answer(undefined)],
  ])('%s', async (_name, response) => expect(await readIntact(response)).toBe(HTML));

  it.each([
    ['cut off', HTML.slice(0, 9)],
    ['with an advertisement', `${HTML}<script src="//ad.example/x.js"></script>`],
    ['altered by one character', HTML.replace('公告', '公吿')],
    ['empty', ''],
  ])('is refused when it is %s', async (_name, body) =>
    expect(await readIntact(answer(entityTag(HTML), body))).toBeUndefined(),
  );
});

describe('a script', () => {
  const bytes = new TextEncoder().encode('alert(1)').buffer as ArrayBuffer;

  it.each([
    ['/assets/enhance-2b01a7c6f3.js', false],
    ['/assets/enhance.js', false],
    [`/base/assets/enhance-${createHash('sha256').update('alert(1)').digest('hex').slice(0, 10)}.js`, true],
  ])('at %s is the one of that name: %s', async (address, expected) =>
    expect(await isNamedByContent(address, bytes)).toBe(expected),
  );
});
