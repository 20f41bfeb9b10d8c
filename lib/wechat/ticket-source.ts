import 'server-only';
import { WeChatRefusal, type WeChatApi } from './api';
import { createHeld } from './held';

/**
 * The ticket that signatures are made with, one for the process: a thousand calls at once ask WeChat for one
 * token and one ticket. A token that WeChat no longer takes is replaced once.
 */
export function createTicketSource(api: WeChatApi, now?: () => number): () => Promise<string> {
  const token = createHeld(api.fetchToken, now);
  const ticket = createHeld(async () => {
    const first = await token.get();
    try {
      return await api.fetchTicket(first);
    } catch (error) {
      if (!(error instanceof WeChatRefusal && error.isAboutToken)) throw error;
      token.drop(first);
      return api.fetchTicket(await token.get());
    }
  }, now);
  return () => ticket.get();
}
