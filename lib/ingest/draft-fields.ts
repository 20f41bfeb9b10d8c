import type { ArticleDraft } from '../model/article-draft';

type RawField = 'body' | 'coverUrl' | 'baseUrl' | 'linkBaseUrl' | 'sourceJson' | 'sourceHash';

/** What passes from a draft to its article as it is; the raw material stays behind. */
export function draftFieldsOf(draft: ArticleDraft): Omit<ArticleDraft, RawField> {
  const { body, coverUrl, baseUrl, linkBaseUrl, sourceJson, sourceHash, ...fields } = draft;
  void [body, coverUrl, baseUrl, linkBaseUrl, sourceJson, sourceHash];
  return fields;
}
