import { privateHostsOf } from './private-hosts';
import { isPublicAddress } from './public-address';

export interface ConnectionRules {
  allowPrivateHosts?: readonly string[];
  /** `https://feed.example:3000`: an origin that the operator set, on whatever port it is. */
  ownOrigin?: string;
}

/** What a connection is opened for: as in a `URL`, but an IPv6 address without brackets. */
export interface ConnectionTarget {
  protocol: string;
  /** With the port where it is not the scheme's own. */
  host?: string;
  hostname: string;
  port: string;
}

/** Why an address must not be connected to, as a sentence that names the host; `undefined` when it may. */
export type CheckAddress = (target: ConnectionTarget, address: string) => string | undefined;

/**
 * What content may make this server connect to: public addresses, on the ports where public bodies put
 * web servers (80–89, 443, 8000–8999). The ports keep a feed from making this server knock at mail
 * servers, databases and remote desktops of others in its name.
 *
 * A host of FEED_ALLOW_PRIVATE, by its name or by the address that it resolves to, is free of both; so is
 * the operator's own origin of the second.
 */
export function connectionRulesOf({ allowPrivateHosts = [], ownOrigin }: ConnectionRules): CheckAddress {
  const allowed = privateHostsOf(allowPrivateHosts);
  return (target, address) => {
    const { protocol, host, hostname, port } = target;
    if (allowed.hasName(hostname) || allowed.hasAddress(address)) return undefined;
    if (!isPublicAddress(address)) {
      const named = hostname === address ? address : `${hostname} (${address})`;
      return `${named} is not a public address; if it is yours, name ${hostname} in FEED_ALLOW_PRIVATE`;
    }
    if (`${protocol}//${host}` === ownOrigin || isWebPort(port, protocol)) return undefined;
    return `port ${port} of ${hostname} is not one of web servers; if it is yours, name it in FEED_ALLOW_PRIVATE`;
  };
}

function isWebPort(port: string, protocol: string): boolean {
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  return number === 443 || (number >= 80 && number <= 89) || (number >= 8000 && number <= 8999);
}
