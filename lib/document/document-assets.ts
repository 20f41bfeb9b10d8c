import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentPolicy, weChatDocumentPolicy } from '../site/content-policy';
import { mainColorCss } from '../site/main-color';
import { BOOT_SCRIPT } from './boot-script';

/** `document`: articles and the like; `print`: the sheets. */
export type StyleName = 'document' | 'print';

export interface DocumentAssets {
  css: string;
  /** `/assets/enhance-HASH.js`, without base path. */
  script: string;
  /** The one loaded inside WeChat, where that is set up. */
  weChatScript: string;
  bootScript: string;
  contentSecurityPolicy: string;
  weChatPolicy: string;
}

const cache = new Map<string, DocumentAssets>();

/**
 * The inlined parts of every document, made by `npm run build`.
 *
 * @throws Error when the build step has not run
 */
export function getDocumentAssets(mainColor: string, style: StyleName = 'document'): DocumentAssets {
  const key = `${style} ${mainColor}`;
  let assets = cache.get(key);
  if (!assets) cache.set(key, (assets = readAssets(mainColor, style)));
  return assets;
}

function readAssets(mainColor: string, style: StyleName): DocumentAssets {
  const file = path.resolve('.generated/document.json');
  let built: { css: string; printCss: string; script: string; weChatScript: string };
  try {
    built = JSON.parse(readFileSync(file, 'utf8')) as typeof built;
  } catch (error) {
    throw new Error(`.generated/document.json cannot be read; run "npm run build" first`, { cause: error });
  }
  const css = (style === 'print' ? built.printCss : built.css) + mainColorCss(mainColor);
  return {
    css,
    script: built.script,
    weChatScript: built.weChatScript,
    bootScript: BOOT_SCRIPT,
    contentSecurityPolicy: documentPolicy([css], [BOOT_SCRIPT]),
    weChatPolicy: weChatDocumentPolicy([css], [BOOT_SCRIPT]),
  };
}
