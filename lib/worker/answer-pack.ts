import { within, fetchWhole } from '../kept/deadline';
import { articleKey, matchDocument } from '../kept/documents';
import { CACHES } from '../kept/scope';
import { composePack, type PackSource } from '../pack/compose-pack';
import { parsePackCodes } from '../pack/pack-address';
import { packResponse } from '../pack/pack-response';
import { offlinePage } from './offline-page';

const DEADLINE = 5000;

/** Articles as one file: from the server while it answers, else made of what is on this phone. */
export async function answerPack(request: Request): Promise<Response> {
  try {
    const response = await within(fetchWhole(request), DEADLINE);
    if (response.headers.get('X-Reader-Document') === 'pack') return response;
  } catch {
    // Made here.
  }
  const pack = await composePack(parsePackCodes(new URL(request.url)), keptSource, new Date());
  return pack ? packResponse(pack) : offlinePage(request.url);
}

const keptSource: PackSource = {
  async getDocument(code) {
    return (await matchDocument(articleKey(code)))?.response.text();
  },
  async getDataUrl(path) {
    const copy = await (await caches.open(CACHES.media)).match(path, { ignoreSearch: true });
    return copy && toDataUrl(copy.headers.get('Content-Type') ?? '', new Uint8Array(await copy.arrayBuffer()));
  },
};

/** In slices: a call takes only so many arguments. */
function toDataUrl(type: string, bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(text)}`;
}
