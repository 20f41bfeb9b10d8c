import 'server-only';
import type { WeChatSettings } from '../site/env';
import { createWeChatApi } from './api';
import { createTicketSource } from './ticket-source';

const KEY = Symbol.for('campaign-reader.wechat-tickets');
const shared = globalThis as { [KEY]?: () => Promise<string> };

/** The ticket of this process; the bundler may load this module several times. */
export function getTicket({ api, appId, secret }: WeChatSettings): Promise<string> {
  return (shared[KEY] ??= createTicketSource(createWeChatApi(api, appId, secret)))();
}
