import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { projectRoot } from '@/lib/cli/project-root';
import type { Edition } from '@/lib/edition/edition';
import { launchBrowser, newPhonePage } from './chromium';
import { startReader, type Reader } from './reader-server';

// `npm run screenshots`: the pictures of the README and the install manifest, from the demo column.
const FOLDER = path.join(projectRoot, 'public/screenshots');
const ARTICLE = '最后一百米：城北客运站到地下通道的改造完成';

mkdirSync(FOLDER, { recursive: true });
const reader = await startReader();
const browser = await launchBrowser();
try {
  await takeAll(browser, reader);
} finally {
  await browser.close();
  await reader.stop();
}

async function takeAll(from: Browser, of: Reader): Promise<void> {
  const edition = (await (await fetch(of.url('/edition.json'))).json()) as Edition;
  const code = edition.articles.find(({ title }) => title === ARTICLE)?.code ?? edition.articles[0]?.code;
  await take(from, of.url('/'), 'list-phone.png', { width: 360, height: 800 }, 2);
  await take(from, of.url(`/a/${code}`), 'article-phone.png', { width: 360, height: 800 }, 2);
  await take(from, of.url('/'), 'list-wide.png', { width: 1280, height: 800 }, 1);
}

async function take(
  from: Browser,
  url: string,
  name: string,
  viewport: { width: number; height: number },
  deviceScaleFactor: number,
): Promise<void> {
  const page = await newPhonePage(from, { viewport, deviceScaleFactor, serviceWorkers: 'block' });
  await page.goto(url, { waitUntil: 'networkidle' });
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, compressionLevel: 9 })
    .toBuffer();
  writeFileSync(path.join(FOLDER, name), picture);
  console.log(`${name}: ${Math.round(picture.length / 1000)} kB`);
  await page.context().close();
}
