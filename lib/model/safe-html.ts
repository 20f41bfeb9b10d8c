/**
 * HTML that has passed the sanitiser. `lib/content/sanitize-html.ts` alone makes it;
 * `components/article/article-body.tsx` alone prints it.
 */
export type SafeHtml = string & { readonly __safeHtml: unique symbol };
