import { parseAddress } from '../model/resource-address';
import type { Addresses } from '../site/address';
import { createTrust } from '../site/trusted-hosts';

/** Where the filing numbers of the footer are looked up. */
const REGISTERS = ['beian.miit.gov.cn', 'beian.gov.cn', 'beian.mps.gov.cn'];

/** What a link gets as its address. */
export type LinkAddress = (url: string) => string;

/**
 * Addresses of links on our pages: those to our own, trusted and register hosts stay as they are, all
 * others lead to the leaving notice, which needs no script.
 *
 * @param from code of the article that the link stands on: 放弃 leads back to it
 */
export function createLinkAddress(trustedHosts: string[], addresses: Addresses, from?: string): LinkAddress {
  const isTrusted = createTrust([...trustedHosts, ...REGISTERS, parseAddress(addresses.origin)?.hostname ?? '']);
  const leave = leavingAddress(addresses, from);
  return (url) => {
    const target = parseAddress(url);
    if (!target || !/^https?:$/.test(target.protocol) || isTrusted(target.hostname)) return url;
    return leave(url);
  };
}

/** `/leave?to=…&code=…` for any address. */
export function leavingAddress(addresses: Addresses, from?: string): LinkAddress {
  const back = from === undefined ? '' : `&code=${from}`;
  return (url) => `${addresses.path('/leave')}?to=${encodeURIComponent(url)}${back}`;
}
