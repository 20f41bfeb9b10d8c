import { describe, expect, it } from 'vitest';
import { downloadNameOf } from '@/lib/ingest/download-name';

describe('the name of a download', () => {
  it.each<[string, string, string, string[]?]>([
    ['实施方案', 'pdf', '实施方案.pdf'],
    ['实施方案.pdf', 'pdf', '实施方案.pdf'],
    ['实施方案.PDF', 'pdf', '实施方案.PDF'.replace('PDF', 'pdf')],
    ['报名表.doc', 'docx', '报名表.docx', ['doc']],
    ['名单.v2', 'xls', '名单.v2.xls'],
    ['../../etc/passwd', 'txt', 'etc_passwd.txt'],
    ['C:\\附件\\名单', 'csv', 'C__附件_名单.csv'],
    ['通知"; filename=x.exe', 'pdf', '通知_; filename=x.exe.pdf'],
    ['一行\r\nSet-Cookie: a', 'pdf', '一行 Set-Cookie_ a.pdf'],
    ['安全\u202Etpc.exe', 'pdf', '安全tpc.exe.pdf'],
    ['看\u200B不\u200D见\0的', 'pdf', '看不见的.pdf'],
    ['...', 'zip', '附件.zip'],
    ['', 'zip', '附件.zip'],
    ['.htaccess', 'txt', 'htaccess.txt'],
    ['CON', 'txt', '_CON.txt'],
    ['末尾的点. . ', 'pdf', '末尾的点.pdf'],
  ])('%j as %s is %j', (title, extension, name, endings) => {
    expect(downloadNameOf(title, extension, endings)).toBe(name);
  });

  it('fits into any file system and cuts no character in two', () => {
    for (const title of ['附'.repeat(300), `x${'😀'.repeat(300)}`]) {
      const name = downloadNameOf(title, 'docx');
      expect(Buffer.byteLength(name)).toBeLessThan(255);
      expect(name.isWellFormed()).toBe(true);
    }
  });
});
