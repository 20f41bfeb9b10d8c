import type { ArticleView } from '@/lib/document/article-view';

/** 关联稿件 as given, or the column's earlier articles under a label that says so. */
export function RelatedArticles({ related }: { related: ArticleView['related'] }) {
  return (
    <section aria-labelledby="related" className="mt-8 print:hidden">
      <h2 id="related" className="border-l-4 border-fill pl-3 text-lg font-bold">
        {related.label}
      </h2>
      <ul className="mt-2">
        {related.links.map((link) => (
          <li key={link.url} className="border-b border-line">
            <a href={link.url} className="tap w-full py-2 hover:text-main">
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
