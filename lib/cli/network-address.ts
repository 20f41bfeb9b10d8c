import { networkInterfaces } from 'node:os';

/** The first IPv4 address at which other machines reach this one; `undefined` without a network. */
export function findNetworkAddress(interfaces = networkInterfaces()): string | undefined {
  const addresses = Object.values(interfaces).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
