import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentPolicy, weChatDocumentPolicy } from '../site/content-policy';
import { mainColorCss } from '../site/main-color';
import { BOOT_SCRIPT } from './boot-script';

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
export function getDocumentAssets(mainColor: string): DocumentAssets {
  let assets = cache.get(mainColor);
  if (!assets) cache.set(mainColor, (assets = readAssets(mainColor)));
  return assets;
}

function readAssets(mainColor: string): DocumentAssets {
  const file = path.resolve('.generated/document.json');
  let built: { css: string; script: string; weChatScript: string };
  try {
    built = JSON.parse(readFileSync(file, 'utf8')) as typeof built;
  } catch (error) {
    throw new Error(`.generated/document.json cannot be read; run "npm run build" first`, { cause: error });
  }
  const css = built.css + mainColorCss(mainColor);
  return {
    css,
    script: built.script,
    weChatScript: built.weChatScript,
    bootScript: BOOT_SCRIPT,
    contentSecurityPolicy: documentPolicy([css], [BOOT_SCRIPT]),
    weChatPolicy: weChatDocumentPolicy([css], [BOOT_SCRIPT]),
  };
}
