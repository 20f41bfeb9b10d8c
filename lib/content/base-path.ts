import type { SafeHtml } from '../model/safe-html';

/** One whole `<a …>` or `<img …>` as the sanitiser writes them: values in double quotes, none holds a quote. */
const TAG = /<(?:a|img)(?:\s+[a-z-]+(?:="[^"]*")?)*\s*>/g;
const ATTRIBUTE = /(\s(?!(?:href|src|srcset)=)[a-z-]+(?:="[^"]*")?)|(\s(?:href|src|srcset)=")([^"]*)"/g;
const OWN_ADDRESS = /(^|, )(?=\/(?:a|media)\/)/g;

/**
 * Puts the base path before our own addresses (`/a/…`, `/media/…`) in a stored body, which is kept
 * without it so that moving the site under another path changes no article.
 *
 * @param basePath `''` or `/swjxj/zt/cwzl`
 */
export function withBasePath(html: SafeHtml, basePath: string): SafeHtml {
  if (basePath === '') return html;
  const moved = html.replace(TAG, (tag) =>
    tag.replace(ATTRIBUTE, (whole, other: string | undefined, start: string, value: string) =>
      other === undefined ? `${start}${value.replace(OWN_ADDRESS, `$1${basePath}`)}"` : whole,
    ),
  );
  return moved as SafeHtml;
}
