import { fetchWithin } from '../kept/deadline';
import { matchKeptEdition } from '../kept/edition-copy';
import { isJson } from '../kept/trusted-answer';

const DEADLINE = 4000;

/** `/edition.json` for pages: the server's when it answers in time, else the kept one. */
export async function answerEdition(request: Request): Promise<Response> {
  try {
    const response = await fetchWithin(request, DEADLINE);
    if (isJson(response)) return response;
  } catch {
    // Answered below.
  }
  return (await matchKeptEdition()) ?? Response.error();
}
