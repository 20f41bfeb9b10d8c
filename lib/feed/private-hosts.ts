import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { parseAddress } from '../model/resource-address';

type Block = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

export interface PrivateHosts {
  /** By name; whatever address it resolves to is then meant. */
  hasName(hostname: string): boolean;
  hasAddress(address: string): boolean;
}

/**
 * Reads the entries of FEED_ALLOW_PRIVATE: host names, addresses and blocks (`10.1.0.0/16`). An entry
 * that is none of these allows nothing.
 */
export function privateHostsOf(entries: readonly string[]): PrivateHosts {
  const names = new Set<string>();
  const blocks: Block[] = [];
  for (const entry of entries) {
    const block = blockOf(entry);
    const name = block ? undefined : nameOf(entry);
    if (block) blocks.push(block);
    else if (name !== undefined) names.add(name);
  }
  return {
    hasName: (hostname) => names.has(withoutDot(hostname)),
    hasAddress: (address) => isIP(address) !== 0 && blocks.some((block) => contains(block, ipaddr.parse(address))),
  };
}

/** Whether an entry can be read: a port or a scheme in it would be promised and not kept. */
export function isPrivateHostEntry(entry: string): boolean {
  return (blockOf(entry) ?? nameOf(entry)) !== undefined;
}

function blockOf(entry: string): Block | undefined {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  const host = entry.replace(/^\[(.*)\]$/, '$1');
  const address = isIP(host) === 0 ? nameOf(entry) : host;
  if (address === undefined || isIP(address) === 0) return undefined;
  const parsed = ipaddr.parse(address);
  return [parsed, parsed.kind() === 'ipv4' ? 32 : 128];
}

/** As `URL` spells it, so that 内网.example is found under its xn-- name. */
function nameOf(entry: string): string | undefined {
  if (!/^[^\s/:@?#\\[\]]+$/.test(entry)) return undefined;
  const hostname = parseAddress(`http://${entry}/`)?.hostname;
  return hostname ? withoutDot(hostname) : undefined;
}

function contains([block, bits]: Block, address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  if (block.kind() !== address.kind()) return false;
  return address.match([block, bits] as [ipaddr.IPv4, number] & [ipaddr.IPv6, number]);
}

function withoutDot(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}
