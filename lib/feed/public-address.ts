import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where IPv6 hands out addresses of the internet; tunnels and translated IPv4 inside it are told apart below. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Looks public, but is the host of every virtual machine on Azure. */
const AZURE_HOST = '168.63.129.16';

/**
 * Tells an address of the internet from every other: private, loopback, link-local, shared, multicast,
 * reserved, for documentation, or carrying an IPv4 address inside (IANA's special-purpose registries,
 * RFC 6890). What cannot be read is not public.
 *
 * @param address as the resolver or `URL` writes it, without brackets
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return address !== AZURE_HOST;
  const { parts } = parsed as ipaddr.IPv6;
  return parsed.match(GLOBAL_UNICAST) && !isIsatap(parts);
}

/** RFC 5214: the last 64 bits are `0:5efe` or `200:5efe` and an IPv4 address. */
function isIsatap(parts: number[]): boolean {
  return ((parts[4] ?? 0) & ~0x0200) === 0 && parts[5] === 0x5efe;
}
