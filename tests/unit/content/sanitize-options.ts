import { parseArticleCode } from '@/lib/model/article-code';
import type { SanitizeOptions } from '@/lib/content/sanitize-html';

const SITE = 'https://www.example.gov.cn';

/**
 * A site whose own addresses resolve: `/media/{hash}` is a kept picture, `/a/{code}` an article. What the
 * sanitiser writes can so be given to it again. Pictures called `missing…` are not kept.
 */
export const options: SanitizeOptions = {
  baseUrl: `${SITE}/zt/post_1.html`,
  resolvePicture(url) {
    if (url.includes('missing')) return undefined;
    const hash = /\/media\/(\w+)$/.exec(url)?.[1] ?? `h${url.length}`;
    return { hash, width: url.includes('small') ? 320 : 1200, height: 800 };
  },
  resolveArticle: (url) => (url.startsWith(`${SITE}/a/`) ? parseArticleCode(url.slice(-8)) : undefined),
  isTrustedHost: (host) => host === 'example.gov.cn' || host.endsWith('.example.gov.cn'),
};
