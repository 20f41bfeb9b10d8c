import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { registrationForm } from './attachments/registration-form.mjs';
import { scoreTable } from './attachments/score-table.mjs';
import { posterFiles } from './attachments/posters.mjs';
import { convention, face, handbook } from './attachments/printed.mjs';
import { zipFile } from './parts/zip.mjs';

const folder = fileURLToPath(new URL('../attachments/', import.meta.url));

/** A PDF says when it was made; one fixed moment of equal length keeps the file the same each time. */
const fixedDate = 'D:20260105090000+00';

async function print(name, html) {
  const work = await mkdtemp(path.join(tmpdir(), 'print-'));
  try {
    const [page, pdf] = [path.join(work, 'page.html'), path.join(work, 'page.pdf')];
    await writeFile(page, html);
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${work}/profile`,
    ];
    execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', [...options, `--print-to-pdf=${pdf}`, `file://${page}`], {
      stdio: 'ignore',
    });
    const bytes = (await readFile(pdf)).toString('latin1').replace(/D:\d{14}\+00/g, fixedDate);
    await save(name, Buffer.from(bytes, 'latin1'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function save(name, bytes) {
  await writeFile(path.join(folder, name), bytes);
  console.log(`${name} ${Math.ceil(bytes.length / 1024)} kB`);
}

if (!existsSync(face)) console.warn(`${face} is missing (Debian: fonts-droid-fallback): PDFs grow to about 400 kB`);
await mkdir(folder, { recursive: true });
await save('baoming-biao.docx', zipFile(registrationForm()));
await save('pingfen-biao.xlsx', zipFile(scoreTable()));
await save('sucai.zip', zipFile(posterFiles()));
await print('wenming-gongyue.pdf', convention);
await print('xuanchuan-shouce.pdf', handbook);
