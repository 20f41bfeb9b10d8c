import type { ReactElement, ReactNode } from 'react';
import { DocumentShell } from '@/components/site/document-shell';
import { getDocumentAssets, type StyleName } from '@/lib/document/document-assets';
import { WECHAT_SCRIPT } from '@/lib/wechat/script-address';
import { renderDocument } from '@/lib/document/render-document';
import type { Site } from '@/lib/site/current-site';

export interface DocumentParts {
  title: string;
  language?: string;
  head?: ReactNode;
  body: ReactElement;
  style?: StyleName;
  /** Inside WeChat it gets a card when it is shared. */
  sharedInWeChat?: boolean;
  /** Revision of the article that the page shows. */
  revision?: string;
}

/** HTML of a whole document of ours. */
export function renderPage(
  site: Site,
  { title, language, head, body, style, sharedInWeChat }: DocumentParts,
): Promise<string> {
  const assets = getDocumentAssets(site.config.mainColor, style);
  return renderDocument(
    <DocumentShell
      title={title}
      language={language}
      head={head}
      base={site.addresses.basePath}
      themeColor={site.config.mainColor}
      css={assets.css}
      bootScript={assets.bootScript}
      weChatScripts={sharedInWeChat ? [WECHAT_SCRIPT, site.addresses.path(assets.weChatScript)] : undefined}
      script={site.addresses.path(assets.script)}
    >
      {body}
    </DocumentShell>,
  );
}
