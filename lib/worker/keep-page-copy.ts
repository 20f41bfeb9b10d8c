import { stampSaved } from '../kept/documents';
import { putWithRoom } from '../kept/quota';
import { PAGES } from './build';

/** Keeps a page of the app with the time, read whole first. */
export async function keepPageCopy(key: string, response: Response): Promise<void> {
  const body = await response.blob();
  if (body.size === 0) throw new Error(`${key}: empty answer`);
  await putWithRoom(PAGES, key, new Response(body, { headers: stampSaved(response.headers) }));
}
