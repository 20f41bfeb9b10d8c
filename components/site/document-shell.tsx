import type { ReactNode } from 'react';
import { InlineHead } from './inline-head';

export interface DocumentShellProps {
  title: string;
  language?: string;
  base: string;
  themeColor: string;
  /** Inlined stylesheet and boot script; their hashes are in the document's Content-Security-Policy. */
  css: string;
  bootScript: string;
  /** Address of the enhancement script. */
  script: string;
  /** What is loaded inside WeChat, where that is set up: addresses in order. */
  weChatScripts?: string[];
  head?: ReactNode;
  children: ReactNode;
}

/** The frame of a script-free document. `data-base` tells the enhancement script where the site is mounted. */
export function DocumentShell(props: DocumentShellProps) {
  const { base } = props;
  return (
    <html lang={props.language ?? 'zh-CN'} data-base={base} data-wechat={props.weChatScripts?.join(' ')}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{props.title}</title>
        {props.head}
        <meta name="theme-color" content={props.themeColor} />
        <meta name="format-detection" content="telephone=no" />
        <link rel="manifest" href={`${base}/manifest.webmanifest`} />
        <link rel="icon" href={`${base}/icons/icon.svg`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`${base}/icons/apple-touch-icon-180.png`} />
        <InlineHead css={props.css} bootScript={props.bootScript} />
        <script defer src={props.script} />
      </head>
      <body>{props.children}</body>
    </html>
  );
}
