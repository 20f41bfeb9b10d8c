import { describe, expect, it } from 'vitest';
import { decodeBody } from '@/lib/feed/decode-body';

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replace(/\s/g, ''), 'hex'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/** 创建文明城市 in GBK, 創建文明城市 in Big5, and the four-byte 㐀 of GB18030 between two common characters. */
const GBK = hex('b4b4 bda8 cec4 c3f7 b3c7 cad0');
const BIG5 = hex('b3d0 abd8 a4e5 a9fa abb0 a5ab');
const FOUR_BYTES = hex('cec4 8139ee39 c3f7');

describe('bytes are read', () => {
  it.each([
    ['UTF-8', utf8('创建文明城市 🙂'), undefined, '创建文明城市 🙂', undefined],
    ['UTF-8 with its mark', utf8('\uFEFF创文'), undefined, '创文', undefined],
    ['UTF-16 with its mark', utf16('\uFEFF创文', false), undefined, '创文', undefined],
    ['UTF-16, the other way round', utf16('\uFEFF创文', true), undefined, '创文', undefined],
    ['UTF-16 without mark', utf16('{"a":"创文"}', false), undefined, '{"a":"创文"}', undefined],
    [
      'GBK with its name',
      GBK,
      'application/json; charset=gb2312',
      '创建文明城市',
      'encoded as gb2312 instead of UTF-8',
    ],
    ['GBK without', GBK, 'application/json', '创建文明城市', 'encoded as GB18030 instead of UTF-8'],
    [
      'GBK that says UTF-8',
      GBK,
      'application/json; charset=utf-8',
      '创建文明城市',
      'encoded as GB18030 instead of UTF-8',
    ],
    [
      'GBK under the default label of a server',
      GBK,
      'text/plain; charset=ISO-8859-1',
      '创建文明城市',
      'encoded as GB18030 instead of UTF-8',
    ],
    ['GB18030 with four-byte characters', FOUR_BYTES, undefined, '文㐀明', 'encoded as GB18030 instead of UTF-8'],
    ['Big5 with its name', BIG5, 'application/json;charset="big5"', '創建文明城市', 'encoded as big5 instead of UTF-8'],
    ['an unknown label on UTF-8', utf8('创文'), 'application/json; charset=x-nothing', '创文', undefined],
    ['nothing', new Uint8Array(0), undefined, '', undefined],
  ])('as %s', (_, bytes, contentType, text, warning) => {
    expect(decodeBody(bytes, contentType)).toEqual({ ok: true, value: { text, warning } });
  });

  it('with one damaged character when the rest is plainly UTF-8', () => {
    const bytes = Buffer.concat([utf8('全国文明城市，人人参与caf'), hex('e9'), utf8('。')]);
    expect(decodeBody(bytes)).toEqual({
      ok: true,
      value: { text: '全国文明城市，人人参与caf\uFFFD。', warning: '1 damaged character in UTF-8 text' },
    });
  });
});

describe('bytes are refused', () => {
  it.each([
    ['Big5 without its name', BIG5, undefined],
    ['Latin-1', hex('636166e9 20 6ef6 20 fc62'), undefined],
    ['a picture', hex('ffd8ffe000104a46494600010101'), 'application/json'],
  ])('as %s, never taken for other characters', (_, bytes, contentType) => {
    const decoded = decodeBody(bytes, contentType);
    expect(decoded).toMatchObject({ ok: false, error: expect.stringContaining('neither UTF-8') as string });
  });

  it('when a mark promises UTF-16 and half a character is left', () => {
    expect(decodeBody(hex('fffe 1b52 41'))).toMatchObject({ ok: false });
  });
});
