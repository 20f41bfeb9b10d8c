import 'server-only';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { CheckAddress, ConnectionTarget } from './connection-rules';

export interface FoundAddress {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Lookup = (hostname: string) => Promise<FoundAddress[]>;

const lookupAll: Lookup = (hostname) => systemLookup(hostname, { all: true });

/** IPv6 that leads nowhere costs this long; Node's own 250 ms is less than a round trip on a slow line. */
const ATTEMPT_MS = 1000;

/**
 * An agent that connects to no address but those that `check` lets pass. A name is resolved once for each
 * connection, and what was checked is what is connected to, so a second answer of the resolver comes too
 * late. Addresses in the place of names never reach a resolver and are checked by themselves. Proxies
 * named by the environment are not used: they would resolve names again.
 *
 * Its sockets end with `signal`, also while they resolve, connect or shake hands.
 */
export function createGuardedAgent(check: CheckAddress, signal: AbortSignal, lookup: Lookup = lookupAll): Agent {
  const connect: buildConnector.connector = (target, callback) => {
    const problem = isIP(target.hostname) === 0 ? undefined : check(target, target.hostname);
    if (problem !== undefined) return callback(new Error(problem), null);
    const resolve = checkedLookup(target, check, lookup);
    // The deadline is the caller's: undici's own would let go later than it.
    const open = buildConnector({
      lookup: resolve,
      signal,
      timeout: 0,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    });
    open(target, callback);
  };
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });
}

/** One public address is enough; the others of the same name are passed over. */
function checkedLookup(target: ConnectionTarget, check: CheckAddress, lookup: Lookup): LookupFunction {
  return (hostname, _options, done) => {
    lookup(hostname).then(
      (found) => {
        const problems = found.map(({ address }) => check(target, address));
        const usable = found.filter((_, index) => problems[index] === undefined);
        if (usable.length > 0) return done(null, usable);
        done(new Error(problems[0] ?? `${hostname} has no address`), []);
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, []),
    );
  };
}
