import 'server-only';
import type { ReactElement } from 'react';

/** Static HTML of a whole document. The server renderer is loaded here because Next forbids it in page modules. */
export async function renderDocument(document: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!DOCTYPE html>${renderToStaticMarkup(document)}`;
}
