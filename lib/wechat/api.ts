import 'server-only';
import { z } from 'zod';
import type { Fresh } from './held';

const TIMEOUT_MS = 5000;

const refusalSchema = z.object({ errcode: z.number().refine((code) => code !== 0), errmsg: z.string().optional() });
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const ticketSchema = z.object({ ticket: z.string().min(1), expires_in: z.number().positive() });

/** What the known codes mean for the one who runs the site; the rest is passed on as WeChat words it. */
const MEANINGS: Record<number, string> = {
  40013: 'WECHAT_APP_ID is not known to WeChat',
  40125: 'WECHAT_SECRET is wrong',
  40164: "this machine's address is not on the allow list of the official account (IP白名单)",
  45009: 'the quota of calls is used up for today',
  48001: 'the official account may not use this interface; it has to be a verified one',
};

/** The token is not, or no longer, one that WeChat takes. */
const TOKEN_CODES = [40001, 40014, 42001];

/** WeChat said no. The text names the code and what to do; it holds no secret. */
export class WeChatRefusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(`WeChat refused with code ${code}: ${MEANINGS[code] ?? message}`);
  }

  get isAboutToken(): boolean {
    return TOKEN_CODES.includes(this.code);
  }
}

export interface WeChatApi {
  fetchToken(): Promise<Fresh<string>>;
  /** @throws WeChatRefusal whose `isAboutToken` says that another token is needed */
  fetchTicket(token: string): Promise<Fresh<string>>;
}

/**
 * The two calls behind a signature. `stable_token` gives the same token to every machine that asks, so several
 * of them do not take it from each other; it is never asked in force mode, of which a day has twenty.
 *
 * @param base `https://api.weixin.qq.com`
 */
export function createWeChatApi(base: string, appId: string, secret: string): WeChatApi {
  return {
    async fetchToken() {
      const body = { grant_type: 'client_credential', appid: appId, secret };
      const answer = await call(`${base}/cgi-bin/stable_token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      const { access_token, expires_in } = parse(tokenSchema, answer, 'token');
      return { value: access_token, seconds: expires_in };
    },
    async fetchTicket(token) {
      const query = new URLSearchParams({ type: 'jsapi', access_token: token });
      const answer = await call(`${base}/cgi-bin/ticket/getticket?${query}`);
      const { ticket, expires_in } = parse(ticketSchema, answer, 'ticket');
      return { value: ticket, seconds: expires_in };
    },
  };
}

async function call(url: string, options: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`WeChat answered with status ${response.status}`);
  return response.json();
}

function parse<T>(schema: z.ZodType<T>, answer: unknown, what: string): T {
  const refused = refusalSchema.safeParse(answer);
  if (refused.success) throw new WeChatRefusal(refused.data.errcode, refused.data.errmsg ?? 'no reason given');
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new Error(`WeChat's answer holds no ${what}`);
  return parsed.data;
}
