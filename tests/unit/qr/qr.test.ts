import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import { qrModules, qrPng, qrSvg, qrTerminal } from '@/lib/qr/qr';
import { pixelsOf, readQr, readQrPicture } from '../../support/read-qr';

const ORIGINS = [
  'https://www.example.gov.cn',
  'https://www.example.gov.cn/swjxj/zt/cwzl',
  'http://192.168.101.102:30000',
  'https://xn--fiqs8s.example.gov.cn:8443',
];

/** Canonical addresses, with a placement, and search addresses with percent-encoded Chinese and signs. */
function sampleAddresses(): string[] {
  const words = ['文明', '100%', 'a&b=c', '创文 志愿', '"引号"', '🙂', "it's", '#1?'];
  return Array.from({ length: 200 }, (_, i) => {
    const origin = ORIGINS[i % ORIGINS.length] ?? '';
    const code = articleCodeOf(`item-${i}`);
    if (i % 5 === 3) return `${origin}/a/${code}/poster-${i}`;
    if (i % 5 === 4) return `${origin}/search?q=${encodeURIComponent(words[i % words.length] ?? '')}`;
    return `${origin}/a/${code}`;
  });
}

/** Draws terminal text as pixels, the way a terminal with a dark background would show it. */
function pixelsOfTerminal(text: string, cell: number) {
  const rows = text.split('\n').map((line) => [...line.replace(/\u001b\[[\d;]*m/g, '')]);
  const width = (rows[0]?.length ?? 0) * cell;
  const height = rows.length * 2 * cell;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const character = rows[Math.floor(y / (2 * cell))]?.[Math.floor(x / cell)];
      const isUpper = y % (2 * cell) < cell;
      const dark = character === '█' || character === (isUpper ? '▀' : '▄');
      data.fill(dark ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

describe('qrPng', () => {
  it('decodes to exactly the address in two decoders, for 200 addresses', async () => {
    for (const address of sampleAddresses()) {
      expect(await readQrPicture(await qrPng(address, { scale: 4 }))).toEqual({ jsqr: address, qr: address });
    }
  });

  it('has two colours, one channel deep, at the size asked for', async () => {
    const png = await qrPng('https://www.example.gov.cn/a/01234567', { scale: 8 });
    const { width, height, bitsPerSample } = await sharp(png).metadata();
    expect({ width, height, bitsPerSample }).toEqual({ width: 296, height: 296, bitsPerSample: 1 });
    expect(png.length).toBeLessThan(1500);
  });

  it('keeps four white modules on every side', async () => {
    const { data, width } = await pixelsOf(await qrPng('https://www.example.gov.cn/a/01234567', { scale: 1 }));
    const dark = Array.from({ length: width * width }, (_, i) => i).filter((i) => data[i * 4] === 0);
    const xs = dark.map((i) => i % width);
    const ys = dark.map((i) => Math.floor(i / width));
    const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    expect(bounds).toEqual([4, 4, width - 5, width - 5]);
  });

  it('is read by zbar, where that is installed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'qr-'));
    try {
      const addresses = sampleAddresses();
      const files = addresses.map((_, i) => path.join(folder, `${String(i).padStart(3, '0')}.png`));
      for (const [i, address] of addresses.entries()) writeFileSync(files[i] ?? '', await qrPng(address, { scale: 4 }));
      const zbar = spawnSync('zbarimg', ['--quiet', '--raw', ...files], { encoding: 'utf8' });
      const isMissing = (zbar.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
      expect(isMissing ? addresses : zbar.stdout.trim().split('\n')).toEqual(addresses);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('qrSvg', () => {
  it('decodes to exactly the address in two decoders, for 200 addresses', async () => {
    for (const address of sampleAddresses()) {
      const svg = Buffer.from(qrSvg(address, { size: 240 }));
      expect(await readQrPicture(svg)).toEqual({ jsqr: address, qr: address });
    }
  });

  it('states its size, its edges and both colours', () => {
    const svg = qrSvg('https://www.example.gov.cn/a/01234567', { size: 180 });
    expect(svg).toContain('width="180" height="180" viewBox="0 0 37 37"');
    expect(svg).toContain('shape-rendering="crispEdges"');
    expect(svg).toContain('<path fill="#fff" d="M0 0h37v37H0z"/>');
  });
});

describe('qrTerminal', () => {
  it('decodes to exactly the address in two decoders', () => {
    for (const address of sampleAddresses().slice(0, 20)) {
      expect(readQr(pixelsOfTerminal(qrTerminal(address), 4))).toEqual({ jsqr: address, qr: address });
    }
  });

  it('sets both colours on every line, so that no theme can invert it', () => {
    const lines = qrTerminal('http://192.168.1.20:3000').split('\n');
    expect(lines.filter((line) => /^\u001b\[38;5;16;48;5;231m[ ▀▄█]+\u001b\[0m$/.test(line))).toEqual(lines);
  });
});

describe('qrModules', () => {
  it('needs no more than version 3 for an address of 36 characters', () => {
    const address = 'https://www.example.gov.cn/a/0123456';
    expect(address).toHaveLength(36);
    expect(qrModules(address).length).toBeLessThanOrEqual(29 + 2 * 4);
  });

  it.each([
    ['raw Chinese', 'https://www.example.gov.cn/创文'],
    ['a space', 'https://www.example.gov.cn/a b'],
    ['a line feed', 'https://www.example.gov.cn/\n'],
    ['markup', 'https://www.example.gov.cn/<b>'],
    ['nothing', ''],
    ['too much', `https://www.example.gov.cn/${'a'.repeat(200)}`],
  ])('refuses %s', (_, text) => {
    expect(() => qrModules(text)).toThrow(/^QR code: /);
  });
});
