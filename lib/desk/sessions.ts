import 'server-only';
import { createHmac, randomBytes, scryptSync } from 'node:crypto';
import { sameSecret } from '../request/same-secret';

/** A working day: staff share machines. */
export const SESSION_SECONDS = 12 * 3600;

export interface Sessions {
  /** A token for who has just given the password. */
  open(now: Date): string;
  isOpen(token: string, now: Date): boolean;
  /** Logging out: the token is worth nothing any more, wherever a copy of it lies. */
  close(token: string, now: Date): void;
}

/**
 * Sessions without a table: a token says when it ends and is signed with a key made of the password, so that
 * every machine knows those of the others and a new password ends them all. The key is slow to make: who
 * finds a token cannot try passwords on it at leisure.
 */
export function createSessions(password: string): Sessions {
  const key = scryptSync(password, 'campaign-reader desk', 32, { N: 2 ** 15, maxmem: 2 ** 26 });
  /** Of this process alone; when each of them would have ended by itself. */
  const closed = new Map<string, number>();
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('base64url');

  function endOf(token: string): number | undefined {
    const [id, end, signature] = token.split('.');
    return id && end && signature && sameSecret(signature, sign(`${id}.${end}`)) ? Number.parseInt(end, 36) : undefined;
  }

  return {
    open(now) {
      const text = `${randomBytes(18).toString('base64url')}.${(secondsOf(now) + SESSION_SECONDS).toString(36)}`;
      return `${text}.${sign(text)}`;
    },
    isOpen: (token, now) => (endOf(token) ?? 0) > secondsOf(now) && !closed.has(token),
    close(token, now) {
      for (const [other, end] of closed) if (end <= secondsOf(now)) closed.delete(other);
      const end = endOf(token);
      if (end !== undefined) closed.set(token, end);
    },
  };
}

const secondsOf = (time: Date) => Math.floor(time.getTime() / 1000);
