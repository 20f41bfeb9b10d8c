import { createHmac, randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** Of this start alone: what is made with it can be compared for limits, and never led back to an address. */
const KEY = randomBytes(32);

/** A household or a phone has the whole of a network this long. */
const IPV6_NETWORK_BITS = 64;

/**
 * The address that a request came from.
 *
 * @param peer address of the other end of the connection
 * @param forwardedFor the header `X-Forwarded-For`; each trusted proxy has put the address it saw at its end
 * @param trustedProxies how many of our own proxies stand in front; 0: the header is worth nothing
 */
export function clientAddressOf(peer: string, forwardedFor: string, trustedProxies: number): string {
  if (trustedProxies === 0) return peer;
  const hops = [...forwardedFor.split(',').map((hop) => hop.trim()), peer].filter(Boolean);
  const address = hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? peer;
  return ipaddr.isValid(address) ? address : peer;
}

/** 16 characters that stand for an address, or for the network of an IPv6 address, until the next start. */
export function clientKeyOf(address: string): string {
  return createHmac('sha256', KEY).update(networkOf(address)).digest('base64url').slice(0, 16);
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return parsed
    .toByteArray()
    .slice(0, IPV6_NETWORK_BITS / 8)
    .join('.');
}
