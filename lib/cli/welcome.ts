import { qrTerminal } from '../qr/qr';

export interface Welcome {
  /** The address in links and codes, base path included. */
  siteUrl: string;
  /** `SITE_URL` was given. */
  siteUrlGiven: boolean;
  port: number;
  basePath: string;
  /** IPv4 address of this machine, if it has a network. */
  networkAddress?: string;
}

/** What `npm start` prints once the server is ready: addresses, the site's address as a code, what is left to set. */
export function welcomeText({ siteUrl, siteUrlGiven, port, basePath, networkAddress }: Welcome): string {
  const lines = ['', `  Local    http://localhost:${port}${basePath}`];
  if (networkAddress) lines.push(`  Network  http://${networkAddress}:${port}${basePath}`);
  if (siteUrlGiven) lines.push(`  Site     ${siteUrl}`);
  // A code of "localhost" would send a phone to itself.
  if (siteUrlGiven || networkAddress) lines.push('', qrTerminal(siteUrl));
  if (!siteUrlGiven) {
    lines.push(
      '',
      `SITE_URL is not set: links and QR codes carry ${siteUrl} for now.`,
      'Set it to the public address: SITE_URL=https://www.example.gov.cn npm start',
    );
  }
  return [...lines, ''].join('\n');
}
