import type { ReactElement, ReactNode } from 'react';
import { DocumentShell } from '@/components/site/document-shell';
import { getDocumentAssets } from '@/lib/document/document-assets';
import { DocumentCache } from '@/lib/document/document-cache';
import { documentResponse } from '@/lib/document/document-response';
import { renderDocument } from '@/lib/document/render-document';
import type { Site } from '@/lib/site/current-site';

const MEGABYTE = 1_000_000;
const documents = new DocumentCache(96 * MEGABYTE);

export interface DocumentPage {
  /** Name under which the finished page is kept. */
  name: string;
  /** Names the state it is made from: a changed key makes the page anew. */
  key: string;
  kind: 'article' | 'withdrawn' | 'missing' | 'offline';
  status?: number;
  /** The parts of the page; called only when no kept page fits. */
  compose(): Promise<DocumentParts>;
}

export interface DocumentParts {
  title: string;
  language?: string;
  head?: ReactNode;
  body: ReactElement;
  /** Revision of the article that the page shows. */
  revision?: string;
}

/** Answers with a script-free document, rendered once for each key. */
export async function answerDocument(request: Request, site: Site, page: DocumentPage): Promise<Response> {
  const assets = getDocumentAssets(site.config.mainColor);
  const document = await documents.get(page.name, page.key, async () => {
    const { title, language, head, body, revision } = await page.compose();
    const html = await renderDocument(
      <DocumentShell
        title={title}
        language={language}
        head={head}
        base={site.addresses.basePath}
        themeColor={site.config.mainColor}
        css={assets.css}
        bootScript={assets.bootScript}
        script={site.addresses.path(assets.script)}
      >
        {body}
      </DocumentShell>,
    );
    return { html, revision };
  });
  return documentResponse(request, document, { ...page, contentSecurityPolicy: assets.contentSecurityPolicy });
}
