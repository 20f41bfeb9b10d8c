import type { WorkerMessage, WorkerReport } from '../kept/messages';
import { answerDownload, dropDownloaded } from './answer-download';
import { BUILD } from './build';
import { carryOn } from './carry-on';
import { checkArticle } from './check-article';
import { compareArticle } from './compare-article';
import { keepEdition } from './keep-edition';
import { saveArticle } from './save-article';
import { standDown } from './stand-down';

/** Does what a page asks for; the answer, where there is one, goes through the port. */
export async function answerMessage(message: WorkerMessage, port: MessagePort | undefined): Promise<void> {
  switch (message.type) {
    case 'KEEP_EDITION':
      return keepEdition(message.saveData);
    case 'CHECK_ARTICLE':
      return port?.postMessage(await checkArticle(message));
    case 'COMPARE_ARTICLE':
      return port?.postMessage(await compareArticle(message.code, message.html));
    case 'STAND_DOWN':
      return standDown();
    case 'SAVE_ARTICLE':
      return port?.postMessage(await saveArticle(message.code, message.saved));
    case 'DOWNLOAD':
      return answerDownload(message, port);
    case 'DROP_DOWNLOADED':
      return port?.postMessage(await dropDownloaded(message.code));
    case 'CARRY_ON':
      return carryOn(message, port);
    case 'REPORT':
      return port?.postMessage({ build: BUILD } satisfies WorkerReport);
  }
}
