import { forgetDocument, listDocuments } from '../kept/documents';

const LIMIT = 100;

/** Of the articles that only were read once, the oldest leave. */
export async function trimOpened(): Promise<void> {
  const opened = await listDocuments(['opened']);
  for (const { key } of opened.slice(0, Math.max(0, opened.length - LIMIT))) await forgetDocument(key);
}
