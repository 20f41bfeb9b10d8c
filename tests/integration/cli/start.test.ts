import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNetworkAddress } from '@/lib/cli/network-address';
import { projectRoot } from '@/lib/cli/project-root';
import { qrTerminal } from '@/lib/qr/qr';
import { builtProduct } from '../../support/built-product';
import { startGroup, type ChildGroup } from '../../support/child-group';
import { findFreePort } from '../../support/free-port';
import { temporaryFolder } from '../../support/temporary-folder';

const SETTINGS = ['BASE_PATH', 'DATA_DIR', 'FEED_INTERVAL', 'FEED_URL', 'PORT', 'REFRESH_TOKEN', 'SITE_URL'];

/** `npm start` with these settings alone. */
function npmStart(settings: Record<string, string>): ChildGroup {
  const env = { ...process.env, ...settings };
  for (const name of SETTINGS) if (!(name in settings)) delete env[name];
  return startGroup('npm', ['start', '--silent'], { cwd: projectRoot, env });
}

async function waitForText(started: ChildGroup, text: string): Promise<void> {
  while (!started.log().includes(text) && started.exitCode() === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(started.log()).toContain(text);
}

describe('npm start with settings that are wrong', () => {
  it.each([
    ['PORT', 'eighty'],
    ['SITE_URL', 'www.example.gov.cn'],
    ['BASE_PATH', 'no slash'],
    ['FEED_INTERVAL', '0'],
  ])('names %s and exits with 2', async (name, value) => {
    const started = npmStart({ [name]: value });
    expect(await started.exited).toBe(2);
    expect(started.log()).toContain(`Environment: ${name}: `);
    expect(started.log()).not.toMatch(/ {4}at |Building/);
  });
});

describe('npm start on a port in use', () => {
  let occupant: Server;
  let port: number;

  beforeAll(async () => {
    occupant = createServer();
    await new Promise<void>((resolve) => occupant.listen(0, '0.0.0.0', resolve));
    port = (occupant.address() as AddressInfo).port;
  });

  afterAll(() => void occupant.close());

  it('says so before it builds, and how to choose another', async () => {
    const started = npmStart({ PORT: String(port), BASE_PATH: '/never-built' });
    expect(await started.exited).toBe(1);
    const advice = `Port ${port} is in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`;
    expect(started.log().trim()).toBe(advice);
  });
});

describe('npm start of a built product', () => {
  beforeAll(async () => void (await builtProduct()));

  it('does not build again, prints where it is and ends in order on SIGTERM', async () => {
    const port = await findFreePort();
    const folder = temporaryFolder();
    const started = npmStart({ PORT: String(port), DATA_DIR: folder.path });
    try {
      const siteUrl = `http://${findNetworkAddress() ?? 'localhost'}:${port}`;
      await waitForText(started, `SITE_URL is not set: links and QR codes carry ${siteUrl} for now.`);
      expect(started.log()).toContain(`  Local    http://localhost:${port}\n`);
      expect(started.log().includes(qrTerminal(siteUrl))).toBe(findNetworkAddress() !== undefined);
      expect(started.log()).not.toContain('Building');
      expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
    } finally {
      const exitCode = await started.stop();
      folder.remove();
      expect([0, 143]).toContain(exitCode);
    }
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });
});
