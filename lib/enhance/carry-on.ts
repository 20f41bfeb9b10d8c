import type { CarryOnResult } from '../kept/messages';
import { askPersistence } from './ask-persistence';
import { askWorker } from './ask-worker';
import { isScarce } from './picture-setting';
import { parseSaved, readSavedText } from './saved-list';

const TIMEOUT = 120_000;

/** Lets the worker end what was interrupted; on the way asks for lasting storage where there is something to lose. */
export function carryOn(): Promise<CarryOnResult | undefined> {
  const saved = parseSaved(readSavedText()).map(({ code }) => code);
  if (saved.length > 0 || matchMedia('(display-mode: standalone)').matches) askPersistence();
  return askWorker<CarryOnResult>({ type: 'CARRY_ON', saved, saveData: isScarce() }, TIMEOUT);
}
