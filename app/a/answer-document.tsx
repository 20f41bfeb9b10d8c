import { getDocumentAssets } from '@/lib/document/document-assets';
import { getDocumentCache } from '@/lib/document/current-documents';
import { documentResponse } from '@/lib/document/document-response';
import type { Site } from '@/lib/site/current-site';
import { getEnv } from '@/lib/site/current-env';
import { isWeChat } from '@/lib/wechat/agent';
import { renderPage, type DocumentParts } from './render-page';

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

/** Answers with a script-free document, rendered once for each key. */
export async function answerDocument(request: Request, site: Site, page: DocumentPage): Promise<Response> {
  const assets = getDocumentAssets(site.config.mainColor);
  const document = await getDocumentCache().get(page.name, page.key, async () => {
    const parts = await page.compose();
    return { html: await renderPage(site, parts), revision: parts.revision };
  });
  const byAgent = page.kind === 'article' && getEnv().wechat !== undefined;
  const inWeChat = byAgent && isWeChat(request.headers.get('user-agent') ?? '');
  const contentSecurityPolicy = inWeChat ? assets.weChatPolicy : assets.contentSecurityPolicy;
  return documentResponse(request, document, { ...page, byAgent, contentSecurityPolicy });
}
