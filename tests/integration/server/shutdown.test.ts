import { get, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { startReader, type Reader } from '../../support/reader-server';
import { sampleFeed, sampleItem } from '../../support/sample-feed';
import { startStaticServer, type StaticServer } from '../../support/static-server';

let reader: Reader | undefined;
let feed: StaticServer | undefined;

afterEach(async () => {
  await reader?.stop();
  await feed?.close();
});

/** The beginning of an answer; the rest waits in the sockets until it is read. */
const begin = (url: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(url, (response) => resolve(response.pause())).on('error', reject);
  });

async function readRest(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

describe('on SIGTERM', () => {
  it('a download that is under way comes to its end, then the process ends in order', async () => {
    feed = await startStaticServer();
    // More than the sockets of both ends take: the server is at work until the client has read it.
    const long = `<p>${'很长的正文'.repeat(20_000)}</p>`;
    feed.setJson(
      '/feed.json',
      sampleFeed(Array.from({ length: 40 }, (_, index) => sampleItem(`i${index}`, { content_html: long }))),
    );
    reader = await startReader({ feedUrl: feed.url('/feed.json') });
    const download = await begin(reader.url('/feed.json'));
    const exited = reader.end();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await expect(fetch(reader.url('/api/health'))).rejects.toThrow();
    expect((JSON.parse(await readRest(download)) as { items: unknown[] }).items).toHaveLength(40);
    expect(await exited).toBe(0);
  });

  it('no accepted request is lost under load, and idle connections do not hold it up', async () => {
    reader = await startReader();
    const { url } = reader;
    let answered = 0;
    const broken: unknown[] = [];
    const load = Array.from({ length: 20 }, async () => {
      for (;;) {
        try {
          const response = await fetch(url('/'));
          if (response.status !== 200 || !(await response.text()).endsWith('</html>')) broken.push(response.status);
          answered++;
        } catch (error) {
          const code = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
          // Refused, or closed before anything was sent: never accepted. Cut in its body would be another matter.
          if (code !== 'ECONNREFUSED' && code !== 'UND_ERR_SOCKET' && code !== 'ECONNRESET') broken.push(code ?? error);
          return;
        }
      }
    });
    await expect.poll(() => answered, { timeout: 60_000 }).toBeGreaterThan(50);
    const start = performance.now();
    expect(await reader.end()).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    await Promise.all(load);
    expect(broken).toEqual([]);
  });

  it('a sync that is under way is given up', async () => {
    feed = await startStaticServer();
    feed.setJson('/feed.json', sampleFeed([sampleItem('one')]));
    reader = await startReader({ feedUrl: feed.url('/feed.json'), env: { FEED_INTERVAL: '1' } });
    feed.set('/feed.json', { fault: 'stall' });
    const before = feed.requests.length;
    await expect.poll(() => feed?.requests.length, { timeout: 20_000 }).toBeGreaterThan(before);
    const start = performance.now();
    expect(await reader.end()).toBe(0);
    expect(performance.now() - start).toBeLessThan(8000);
    expect(reader.log()).not.toMatch(/"level":"error"/);
  });

  it('a second signal ends it at once', async () => {
    feed = await startStaticServer();
    const long = `<p>${'很长的正文'.repeat(20_000)}</p>`;
    feed.setJson(
      '/feed.json',
      sampleFeed(Array.from({ length: 40 }, (_, index) => sampleItem(`i${index}`, { content_html: long }))),
    );
    reader = await startReader({ feedUrl: feed.url('/feed.json') });
    const download = await begin(reader.url('/feed.json'));
    const exited = reader.end();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    reader.signal('SIGTERM');
    expect(await exited).toBe(1);
    download.destroy();
  });
});
