import { expect, it } from 'vitest';
import { welcomeText } from '@/lib/cli/welcome';
import { qrTerminal } from '@/lib/qr/qr';

const guessed = {
  siteUrl: 'http://192.168.1.20:3000/cwzl',
  siteUrlGiven: false,
  port: 3000,
  basePath: '/cwzl',
  networkAddress: '192.168.1.20',
};

it('names the local and the network address, with the base path', () => {
  const lines = welcomeText(guessed).split('\n');
  expect(lines).toContain('  Local    http://localhost:3000/cwzl');
  expect(lines).toContain('  Network  http://192.168.1.20:3000/cwzl');
});

it('shows the address in links and codes as a code', () => {
  expect(welcomeText(guessed)).toContain(qrTerminal('http://192.168.1.20:3000/cwzl'));
});

it('asks for SITE_URL while links and codes carry the network address', () => {
  expect(welcomeText(guessed)).toContain(
    'SITE_URL is not set: links and QR codes carry http://192.168.1.20:3000/cwzl for now.',
  );
});

it('shows the public address, and asks for nothing, once SITE_URL is set', () => {
  const text = welcomeText({ ...guessed, siteUrl: 'https://www.example.gov.cn/cwzl', siteUrlGiven: true });
  expect(text).toContain('  Site     https://www.example.gov.cn/cwzl');
  expect(text).toContain(qrTerminal('https://www.example.gov.cn/cwzl'));
  expect(text).not.toContain('SITE_URL');
});

it('shows no code of an address that only this machine understands', () => {
  const text = welcomeText({ ...guessed, siteUrl: 'http://localhost:3000', basePath: '', networkAddress: undefined });
  expect(text).not.toMatch(/[▀▄█]|Network/);
});
