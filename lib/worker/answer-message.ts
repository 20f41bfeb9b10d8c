import type { WorkerMessage, WorkerReport } from '../kept/messages';
import { BUILD } from './build';
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
    case 'REPORT':
      return port?.postMessage({ build: BUILD } satisfies WorkerReport);
    case 'SAVE_ARTICLE':
      return port?.postMessage(await saveArticle(message.code, message.saved));
  }
}
