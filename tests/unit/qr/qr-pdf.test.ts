import { describe, expect, it } from 'vitest';
import { qrModules } from '@/lib/qr/qr';
import { qrPdf } from '@/lib/qr/qr-pdf';

const ADDRESS = 'https://www.shishi.example/a/7kes5n38/b3';
const pdf = qrPdf(ADDRESS, { millimetres: 60 });

describe('the code as a PDF', () => {
  it('is a page of 60 mm', () => expect(pdf).toContain('/MediaBox [0 0 170.079 170.079]'));

  it('fills exactly the dark modules', () => {
    const modules = qrModules(ADDRESS);
    const drawn = modules.map((row) => row.map(() => false));
    for (const [, x, y, length] of pdf.matchAll(/^(\d+) (\d+) (\d+) 1 re$/gm)) {
      for (let at = Number(x); at < Number(x) + Number(length); at++) {
        drawn[modules.length - 1 - Number(y)]![at] = true;
      }
    }
    expect(drawn).toEqual(modules);
  });

  it('says truly where its objects and its table begin', () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const places = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places.map((place) => pdf.slice(place, place + 7))).toEqual([1, 2, 3, 4].map((number) => `${number} 0 obj`));
    const stream = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(pdf);
    expect(stream?.[2]).toHaveLength(Number(stream?.[1]));
  });

  it('refuses what is no address', () => expect(() => qrPdf('东门', { millimetres: 60 })).toThrow(/QR code/));
});
