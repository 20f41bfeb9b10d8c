import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '@/lib/cli/project-root';
import { startReader, type Reader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { png } from '../ingest/sample-pictures';

const ITEMS = 40;
const data = temporaryFolder();
const backups = temporaryFolder();
const backup = path.join(backups.path, 'first');
let feeds: StaticServer;
let reader: Reader;
let codes: string[];
let before: Map<string, string>;

interface Ended {
  code: number;
  output: string;
}

/** `npm run backup` or `npm run restore` of this checkout, with the settings of the server. */
function run(command: 'backup' | 'restore', ...args: string[]): Promise<Ended> {
  const env = { ...process.env, DATA_DIR: data.path, FEED_URL: feeds.url('/feed.json') };
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', command, '--', ...args], { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

const start = (port?: number) =>
  startReader({ feedUrl: feeds.url('/feed.json'), dataDir: data.path, port, env: { FEED_INTERVAL: '1' } });

async function documents(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const code of codes) {
    const response = await fetch(reader.url(`/a/${code}`));
    expect([200, 410]).toContain(response.status);
    pages.set(code, `${response.status} ${await response.text()}`);
  }
  return pages;
}

beforeAll(async () => {
  feeds = await startStaticServer();
  const bytes = await png(60, 40);
  feeds.set('*', ({ path: address }) =>
    address.startsWith('/pictures/') ? { body: Buffer.concat([bytes, Buffer.from(address)]) } : { status: 404 },
  );
  const items = Array.from({ length: ITEMS }, (_, i) =>
    sampleItem(`n${i}`, {
      image: feeds.url(`/pictures/${i % 5}.png`),
      ...(i === 3 ? { _govsite: { status: 'withdrawn' } } : {}),
    }),
  );
  // Another feed every second, of the same articles: the database is written to all the time.
  let round = 0;
  feeds.set('/feed.json', () => ({
    headers: { 'content-type': 'application/feed+json' },
    body: JSON.stringify(sampleFeed(items, { description: String(round++) })),
  }));
  reader = await start();
  const edition = (await (await fetch(reader.url('/edition.json'))).json()) as { articles: { code: string }[] };
  codes = edition.articles.map(({ code }) => code);
  before = await documents();
}, 600_000);

afterAll(async () => {
  await reader.stop();
  await feeds.close();
  data.remove();
  backups.remove();
});

describe('a backup of a server at work', () => {
  it('is one whole folder, while readers go on', async () => {
    let loading = true;
    const statuses = new Set<number>();
    const load = Array.from({ length: 4 }, async () => {
      for (let i = 0; loading; i++) statuses.add((await fetch(reader.url(`/a/${codes[i % codes.length]}`))).status);
    });
    const { code, output } = await run('backup', backup);
    loading = false;
    await Promise.all(load);
    expect(output).toContain(`${ITEMS - 1} articles, 1 withdrawn, 0 counted visits, 10 media files`);
    expect(code).toBe(0);
    expect([...statuses]).toEqual([200]);
    expect(readdirSync(backup).sort()).toEqual(['manifest.json', 'media', 'reader.db']);
    expect(readdirSync(backups.path)).toEqual(['first']);
  });

  it('lies below DATA_DIR when no folder is named', async () => {
    const { code, output } = await run('backup');
    expect(code).toBe(0);
    expect(path.dirname(output.split('\n')[0]!)).toBe(path.join(data.path, 'backups'));
  });

  it('is not written over', async () => {
    const { code, output } = await run('backup', backup);
    expect([code, output]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it('is not restored under a server that runs', async () => {
    const { code, output } = await run('restore', backup);
    expect([code, output]).toEqual([1, expect.stringContaining('a server or a sync uses this folder; stop it')]);
    expect((await fetch(reader.url(`/a/${codes[0]}`))).status).toBe(200);
  });

  it('brings back every article, byte for byte, after all is lost', async () => {
    await reader.stop();
    await feeds.close();
    rmSync(data.path, { recursive: true });
    const { code, output } = await run('restore', backup);
    expect(output).toContain(`${ITEMS - 1} articles, 1 withdrawn`);
    expect(code).toBe(0);
    reader = await start(reader.port);
    expect(await documents()).toEqual(before);
    const pictures = [...before.values()].flatMap((page) => page.match(/\/media\/[0-9a-f]{32}/g) ?? []);
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of new Set(pictures)) expect((await fetch(reader.url(picture))).status).toBe(200);
    await feeds.reopen();
  });

  it('sets aside what is there, and can be restored again', async () => {
    await reader.stop();
    appendFileSync(path.join(data.path, 'reader.db'), '');
    const { code, output } = await run('restore', backup);
    expect(code).toBe(0);
    const aside = /what was there before: (.+)/.exec(output)?.[1] ?? '';
    expect(readdirSync(aside)).toEqual(expect.arrayContaining(['media', 'reader.db']));
    expect(readdirSync(data.path).filter((name) => name.startsWith('restoring'))).toEqual([]);
    reader = await start(reader.port);
    expect((await documents()).size).toBe(codes.length);
  });
});

describe('npm run restore', () => {
  const copy = path.join(backups.path, 'copy');
  const manifest = path.join(copy, 'manifest.json');
  const edit = (change: (value: Record<string, unknown>) => void) => () => {
    const value = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
    change(value);
    writeFileSync(manifest, JSON.stringify(value));
  };

  it.each<[string, () => void, RegExp]>([
    ['a folder that is missing', () => rmSync(copy, { recursive: true }), /there is no such folder/],
    ['a folder without manifest', () => rmSync(manifest), /is not a whole backup: has no manifest\.json/],
    ['a manifest that is cut', () => truncateSync(manifest, 100), /its manifest\.json cannot be read/],
    ['a manifest of something else', () => writeFileSync(manifest, '{}'), /says something else/],
    ['another format', edit((value) => (value.format = 2)), /made by another release/],
    ['a newer database', edit((value) => (value.schemaVersion = 99)), /made by a newer release/],
    [
      'a file outside',
      edit((value) => (value.files = [{ path: '../x', bytes: 1, sha256: 'a'.repeat(64) }])),
      /outside of itself/,
    ],
    ['no database', edit((value) => (value.files = [])), /holds no reader\.db/],
    [
      'a database that is cut',
      () => truncateSync(path.join(copy, 'reader.db'), 9000),
      /reader\.db has 9000 bytes instead of/,
    ],
    ['a changed byte', () => changeByte(path.join(copy, 'reader.db')), /reader\.db was changed/],
    [
      'pictures that are missing',
      () => rmSync(path.join(copy, 'media'), { recursive: true }),
      /is missing; .*and 5 more/,
    ],
  ])('refuses %s and leaves the data alone', async (_, spoil, message) => {
    cpSync(backup, copy, { recursive: true });
    spoil();
    const { code, output } = await run('restore', copy);
    rmSync(copy, { recursive: true, force: true });
    expect(output).toMatch(message);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
    expect(existsSync(path.join(data.path, 'reader.db'))).toBe(true);
  });

  it('says how it is called', async () => {
    expect(await run('restore')).toEqual({ code: 2, output: expect.stringContaining('npm run restore -- FOLDER') });
  });
});

function changeByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[5000] = bytes[5000]! ^ 1;
  writeFileSync(file, bytes);
}
