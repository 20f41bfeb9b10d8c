import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sniffAttachment } from '@/lib/ingest/sniff-attachment';

const b = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** 附件说明，共三页。 in GB18030. */
const GBK = Buffer.from('b8bdbcfecbb5c3f7a3acb9b2c8fdd2b3a1a3', 'hex');
const CFB = Buffer.concat([b('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(600)]);
const cfbWith = (stream: string) => Buffer.concat([CFB, Buffer.from(stream, 'utf16le')]);
const ZIP = b('PK\x05\x06' + '\0'.repeat(18));
const zipped = (name: string, body = 'x') => {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(body.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, b(name), b(body), ZIP]);
};
const PDF = b('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</JS (app.alert(1))>>');
const PNG = b('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IDAT');
const JPG = b('\xff\xd8\xff\xe0\0\x10JFIF\0');
const MP4 = b('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41\0\0\0\0');
const OCTETS = 'application/octet-stream';
const HTML = '<!DOCTYPE html><html><title>登录</title><form><input></form></html>';

/** [what, bytes, name in the feed, type in the feed, served type, extension, shown in place] */
const TAKEN: [string, Buffer, string, string | undefined, string, string, boolean][] = [
  ['PDF', PDF, 'a.pdf', undefined, 'application/pdf', 'pdf', true],
  ['PDF without a name', PDF, 'download', undefined, 'application/pdf', 'pdf', true],
  ['PDF called HTML', PDF, 'a.html', 'text/html', 'application/pdf', 'pdf', true],
  ['PDF after line breaks', Buffer.concat([b('\r\n\r\n'), PDF]), 'a.pdf', undefined, 'application/pdf', 'pdf', true],
  [
    'PDF that is a ZIP as well',
    Buffer.concat([PDF, zipped('a.class')]),
    'a.zip',
    undefined,
    'application/pdf',
    'pdf',
    true,
  ],
  ['PDF with a page inside', Buffer.concat([PDF, b(HTML)]), 'a.pdf', undefined, 'application/pdf', 'pdf', true],
  ['PNG called PDF', PNG, 'a.pdf', 'application/pdf', 'image/png', 'png', true],
  [
    'JPEG with a page in its comment',
    Buffer.concat([JPG, b('<html><script>')]),
    'a.html',
    undefined,
    'image/jpeg',
    'jpg',
    true,
  ],
  ['JPEG called jpeg', JPG, 'a.JPEG', undefined, 'image/jpeg', 'jpg', true],
  [
    'GIF with bytes that are script',
    b('GIF89a\x01\0\x01\0/*<svg onload>*/=1'),
    'a.js',
    undefined,
    'image/gif',
    'gif',
    true,
  ],
  ['MP4', MP4, 'a.mp4', undefined, 'video/mp4', 'mp4', true],
  ['MP4 called EXE', MP4, 'a.exe', undefined, 'video/mp4', 'mp4', true],
  ['DOC', CFB, '通知.doc', undefined, 'application/msword', 'doc', false],
  ['XLS', CFB, '名单.XLS', undefined, 'application/vnd.ms-excel', 'xls', false],
  ['PPT', CFB, '课件.ppt', undefined, 'application/vnd.ms-powerpoint', 'ppt', false],
  ['WPS', CFB, '通知.wps', undefined, 'application/vnd.ms-works', 'wps', false],
  ['DOC by the type in the feed', CFB, 'f?id=3', 'application/msword', 'application/msword', 'doc', false],
  ['DOC by what is in it', cfbWith('WordDocument'), 'f.aspx', undefined, 'application/msword', 'doc', false],
  ['XLS by what is in it', cfbWith('Workbook'), 'f.aspx', undefined, 'application/vnd.ms-excel', 'xls', false],
  ['MSI called nothing', CFB, 'setup.msi', undefined, OCTETS, 'bin', false],
  ['OFD', zipped('OFD.xml'), '公文.ofd', undefined, 'application/ofd', 'ofd', false],
  ['ZIP', zipped('a.txt'), 'a.zip', undefined, 'application/zip', 'zip', false],
  ['ZIP called DOCX', zipped('a.txt'), 'a.docx', undefined, 'application/zip', 'zip', false],
  ['RAR', b('Rar!\x1a\x07\0\xcf\x90s'), 'a.rar', undefined, 'application/vnd.rar', 'rar', false],
  ['7z', b("7z\xbc\xaf'\x1c\0\x04"), 'a.7z', undefined, 'application/x-7z-compressed', '7z', false],
  ['text in UTF-8', utf8('附件说明'), 'a.txt', undefined, 'text/plain; charset=utf-8', 'txt', false],
  ['text in GBK', GBK, 'a.txt', undefined, 'text/plain; charset=gb18030', 'txt', false],
  ['text in UTF-16', utf16('附件说明'), 'a.txt', undefined, 'text/plain; charset=utf-16le', 'txt', false],
  ['table in GBK', GBK, '名单.csv', undefined, 'text/csv; charset=gb18030', 'csv', false],
  ['text that begins like a BMP', b('BM is short for'), 'a.txt', undefined, 'text/plain; charset=utf-8', 'txt', false],
  ['script', b('new ActiveXObject("x")'), 'a.js', 'text/javascript', 'text/plain; charset=utf-8', 'txt', false],
  ['batch file', b('@echo off\r\ndel x'), 'a.bat', undefined, 'text/plain; charset=utf-8', 'txt', false],
  ['HTML that says so', utf8(HTML), 'a.html', undefined, OCTETS, 'bin', false],
  ['SVG that says so', b('<svg onload="x()"/>'), 'a.svg', 'image/svg+xml', OCTETS, 'bin', false],
  ['SVG in XML', b('<?xml version="1.0"?><svg/>'), 'a.xml', undefined, OCTETS, 'bin', false],
  ['XML without a name', b('<?xml version="1.0"?><a/>'), 'a', undefined, OCTETS, 'bin', false],
  ['a table for Excel in HTML', b('<table border=1><tr><td>1</table>'), '名单.xls', undefined, OCTETS, 'xls', false],
  ['a table for Excel in text', b('a\tb\n1\t2'), '名单.xls', undefined, OCTETS, 'xls', false],
  ['a page saved by Word', b('MIME-Version: 1.0\nContent-Type: text/html'), 'a.doc', undefined, OCTETS, 'doc', false],
  ['a program', b(`MZ\x90\0${'\0'.repeat(80)}`), '报名系统.exe', undefined, OCTETS, 'bin', false],
  ['a program called PDF', b(`MZ\x90\0${'\0'.repeat(80)}`), 'a.pdf', 'application/pdf', OCTETS, 'bin', false],
  ['Flash', b('CWS\x05\0\0\0\0\x78\x9c'), 'a.swf', undefined, OCTETS, 'bin', false],
  ['Java', zipped('META-INF/MANIFEST.MF'), 'a.jar', undefined, OCTETS, 'bin', false],
  ['a format of an own program', b('Founder CEB\0\x01\x02'), '公报.ceb', undefined, OCTETS, 'ceb', false],
  ['unknown bytes', b('\x01\x02\x03\0\xff\xfe'), 'a.xyz', undefined, OCTETS, 'bin', false],
];

describe('the kind of an attachment', () => {
  it.each(TAKEN)('%s', async (_, bytes, fileName, mimeType, type, extension, inline) => {
    const sniffed = await sniffAttachment(bytes, { fileName, mimeType });
    expect(sniffed).toMatchObject({ ok: true, value: { type, extension, inline } });
  });

  it.each([
    ['wenming-gongyue.pdf', 'application/pdf'],
    ['baoming-biao.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['pingfen-biao.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['sucai.zip', 'application/zip'],
  ])('of %s in the demo column is right without its name', async (file, type) => {
    const bytes = await readFile(new URL(`../../../demo/attachments/${file}`, import.meta.url));
    expect(await sniffAttachment(bytes, { fileName: 'f' })).toMatchObject({ ok: true, value: { type } });
  });

  it('never lets anything be shown in place that a browser would run', () => {
    const shown = TAKEN.filter(([, , , , , , inline]) => inline).map(([, , , , type]) => type);
    expect(shown.filter((type) => !/^(application\/pdf|image\/(?!svg)|audio\/|video\/)/.test(type))).toEqual([]);
  });
});

describe('what stands in the place of a file', () => {
  it.each<[string, Buffer, string, string | undefined, RegExp]>([
    ['HTML', utf8(HTML), 'a.pdf', 'application/pdf', /HTML page/],
    ['HTML after a mark', utf8(`\uFEFF\n ${HTML}`), 'a.pdf', undefined, /HTML page/],
    ['HTML in UTF-16', utf16(HTML), 'a.docx', undefined, /HTML page/],
    ['HTML in GBK', Buffer.concat([b('<html><p>'), GBK]), 'a.zip', undefined, /HTML page/],
    ['HTML with NULs', b('\0<\0s\0c\0r\0i\0p\0t\0>'), 'a.jpg', undefined, /HTML page/],
    ['HTML with the mark of PDF', b(`<html>%PDF-1.4 ${HTML}`), 'a.pdf', undefined, /HTML page/],
    ['HTML behind a script address', utf8(HTML), 'download.aspx', undefined, /HTML page/],
    ['a login form', utf8(`${HTML}<table>`), '名单.xls', undefined, /HTML page/],
    ['a comment', b('<!-- x --><script>'), 'a.png', undefined, /HTML page/],
    ['SVG', b('<svg/>'), 'a.png', 'image/png', /SVG/],
    ['a message', b('404 page not found'), 'a.pdf', undefined, /plain text instead of PDF/],
    ['nothing', b(''), 'a.pdf', undefined, /empty/],
  ])('(%s) is refused', async (_, bytes, fileName, mimeType, error) => {
    expect(await sniffAttachment(bytes, { fileName, mimeType })).toMatchObject({
      ok: false,
      error: expect.stringMatching(error),
    });
  });

  it.each([
    [PNG, 'a.pdf', 'is PNG under the name .pdf'],
    [b(`MZ\x90\0${'\0'.repeat(80)}`), 'a.pdf', 'is EXE under the name .pdf'],
    [PDF, 'a.pdf', undefined],
    [JPG, 'a.jpeg', undefined],
    [PDF, 'a.aspx', undefined],
  ])('is reported when it goes under a false name (%#)', async (bytes, fileName, warning) => {
    const sniffed = await sniffAttachment(bytes, { fileName });
    expect(sniffed.ok && sniffed.value.warning).toBe(warning);
  });
});
