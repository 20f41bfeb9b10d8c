import { factsOf } from '../kept/document-facts';
import { articleKey, listDocuments } from '../kept/documents';
import { readDownloads } from '../kept/downloads';
import { keepHeldMedia } from '../kept/media';
import { mediaKeysOf } from '../kept/media-keys';
import type { CarryOnResult, WorkerMessage } from '../kept/messages';
import { startDownload } from './answer-download';
import { saveArticle } from './save-article';

const SIX_HOURS = 6 * 3_600_000;

/** Asked by every page once it has loaded: a system that wiped or a worker that was ended leaves gaps. */
export async function carryOn(
  { saved, saveData }: Extract<WorkerMessage, { type: 'CARRY_ON' }>,
  port: MessagePort | undefined,
): Promise<void> {
  port?.postMessage(await restoreSaved(saved));
  if (saveData) return;
  await completePictures();
  for (const { column, phase, checkedAt = 0 } of await readDownloads()) {
    const isStale = phase === 'done' && Date.now() - checkedAt > SIX_HOURS;
    if (phase === 'running' || phase === 'waiting' || isStale) await startDownload(column);
  }
}

async function restoreSaved(codes: string[]): Promise<CarryOnResult> {
  const here = new Set((await listDocuments(['saved'])).map(({ key }) => key));
  const result: CarryOnResult = { restored: [], lost: [] };
  for (const code of codes.filter((each) => !here.has(articleKey(each)))) {
    const { done } = await saveArticle(code, true);
    (done ? result.restored : result.lost).push(code);
  }
  return result;
}

/** Pictures of saved articles that could not be had when they were saved. */
async function completePictures(): Promise<void> {
  const saved = await listDocuments(['saved']);
  await keepHeldMedia(saved.flatMap(({ key, response }) => mediaKeysOf(key, factsOf(response)))).catch(() => undefined);
}
