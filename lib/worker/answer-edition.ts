import { within } from '../kept/deadline';
import { matchKeptEdition } from '../kept/edition-copy';
import { askForEdition } from './ask-edition';

const DEADLINE = 4000;

/** `/edition.json` for pages: the server's when it answers in time, else the kept one. */
export async function answerEdition(): Promise<Response> {
  const answer = await within(askForEdition(), DEADLINE).catch(() => undefined);
  if (answer) return Response.json(answer.edition);
  return (await matchKeptEdition()) ?? Response.error();
}
