import { startStaticServer, type RecordedRequest, type Reply, type StaticServer } from './static-server';

export interface WeChatServer {
  server: StaticServer;
  appId: string;
  secret: string;
  /** Seconds that the next ones are good for. */
  lasts: { token: number; ticket: number };
  /** How often each of the two was asked for. */
  calls(): { token: number; ticket: number };
  /** WeChat ends the token early: another one is given from now on. */
  endToken(): void;
  /** The next answers to `what` are refusals with this code; 0: none. */
  refuse(what: 'token' | 'ticket', code: number, message?: string): void;
}

/** Speaks WeChat's token and ticket protocol, and says no as it does: with status 200 and a code in the body. */
export async function startWeChatServer(): Promise<WeChatServer> {
  const [appId, secret] = ['wx0123456789abcdef', 'secret-of-the-test-account'];
  const refusals = { token: { code: 0, message: '' }, ticket: { code: 0, message: '' } };
  const calls = { token: 0, ticket: 0 };
  const lasts = { token: 7200, ticket: 7200 };
  let edition = 1;
  const token = () => `token-${edition}`;

  const json = (value: unknown): Reply => ({
    headers: { 'content-type': 'application/json; encoding=utf-8' },
    body: JSON.stringify(value),
    delayMs: 20,
  });
  const no = (errcode: number, errmsg: string) => json({ errcode, errmsg: `${errmsg} rid: 0-0-0` });

  function answerToken({ method, body }: RecordedRequest): Reply {
    calls.token++;
    if (refusals.token.code) return no(refusals.token.code, refusals.token.message);
    if (method !== 'POST') return no(43002, 'require POST method');
    const asked = JSON.parse(body) as Record<string, unknown>;
    if (asked.grant_type !== 'client_credential') return no(40002, 'invalid grant_type');
    if (asked.force_refresh) return no(45009, 'reach max api daily quota limit');
    if (asked.appid !== appId) return no(40013, 'invalid appid');
    if (asked.secret !== secret) return no(40125, 'invalid appsecret');
    return json({ access_token: token(), expires_in: lasts.token });
  }

  function answerTicket({ path }: RecordedRequest): Reply {
    calls.ticket++;
    if (refusals.ticket.code) return no(refusals.ticket.code, refusals.ticket.message);
    const query = new URLSearchParams(path.split('?')[1]);
    if (query.get('type') !== 'jsapi') return no(40097, 'invalid args');
    const isCurrent = query.get('access_token') === token();
    if (!isCurrent) return no(40001, 'invalid credential, access_token is invalid or not latest');
    return json({ errcode: 0, errmsg: 'ok', ticket: `ticket-of-${token()}`, expires_in: lasts.ticket });
  }

  const server = await startStaticServer({
    '/cgi-bin/stable_token': answerToken,
    '/cgi-bin/ticket/getticket': answerTicket,
  });
  return {
    server,
    appId,
    secret,
    lasts,
    calls: () => ({ ...calls }),
    endToken: () => void edition++,
    refuse: (what, code, message = 'refused') => void (refusals[what] = { code, message }),
  };
}
