import 'server-only';
import { clientBucket } from '../request/client-bucket';
import { createRateLimit } from '../request/rate-limit';
import { sameSecret } from '../request/same-secret';
import { getEnv } from '../site/current-env';
import { DESK_COOKIE } from '../site/request-identity';
import { createSessions, SESSION_SECONDS, type Sessions } from './sessions';

const KEY = Symbol.for('campaign-reader.desk');
const shared = globalThis as { [KEY]?: { sessions?: Sessions; guesses: ReturnType<typeof createRateLimit> } };

/** Five wrong passwords of one client in a quarter of an hour. */
const desk = () => (shared[KEY] ??= { guesses: createRateLimit(5, 15 * 60) });

/** `undefined` without DESK_PASSWORD: there is no desk. */
function getSessions(): Sessions | undefined {
  const { deskPassword } = getEnv();
  if (deskPassword === undefined) return undefined;
  return (desk().sessions ??= createSessions(deskPassword));
}

/** `off`: there is no desk; `shut`: nobody has logged in here; `open`: the session is good. */
export type DeskState = 'off' | 'shut' | 'open';

/** @param token value of the cookie */
export function deskStateOf(token: string | undefined): DeskState {
  const sessions = getSessions();
  if (!sessions) return 'off';
  return token !== undefined && sessions.isOpen(token, new Date()) ? 'open' : 'shut';
}

export function deskTokenOf(request: Request): string | undefined {
  return new RegExp(`(?:^|; ?)${DESK_COOKIE}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1];
}

export type LogIn = { state: 'open'; cookie: string } | { state: 'wrong' } | { state: 'wait'; seconds: number };

/** Tries a password. An attempt is counted before it is looked at, so that many at once are no way around the limit. */
export async function logIn(request: Request, password: string): Promise<LogIn> {
  const client = clientBucket(request);
  const wait = await desk().guesses.take(client);
  if (wait > 0) return { state: 'wait', seconds: wait };
  const sessions = getSessions();
  if (!sessions || !sameSecret(password, getEnv().deskPassword ?? '')) return { state: 'wrong' };
  await desk().guesses.forget(client);
  return { state: 'open', cookie: cookieOf(sessions.open(new Date()), SESSION_SECONDS) };
}

/** Ends the session of a request; the cookie that takes its token away. */
export function logOut(request: Request): string {
  const token = deskTokenOf(request);
  if (token !== undefined) getSessions()?.close(token, new Date());
  return cookieOf('', 0);
}

function cookieOf(token: string, seconds: number): string {
  const { basePath, siteOrigin } = getEnv();
  const parts = [
    `${DESK_COOKIE}=${token}`,
    `Path=${basePath}/desk`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  return [...parts, ...(siteOrigin.startsWith('https:') ? ['Secure'] : [])].join('; ');
}
