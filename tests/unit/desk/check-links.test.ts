import { describe, expect, it } from 'vitest';
import { checkLinks, outsideLinks, type LinkCheck } from '@/lib/desk/check-links';
import type { Article } from '@/lib/model/article';
import { articleCodeOf } from '@/lib/model/article-code';
import type { SafeHtml } from '@/lib/model/safe-html';
import { sampleArticle } from '../../support/sample-article';

const OURS = 'https://reader.example';
const linking = (id: string, ...urls: string[]) =>
  sampleArticle({
    code: articleCodeOf(id),
    title: id,
    url: undefined,
    bodyHtml: urls.map((url) => `<a href="${url}">x</a>`).join('') as SafeHtml,
  });

async function* each(articles: Article[]) {
  yield* articles;
}

async function check(articles: Article[], statusOf: (url: string) => number | undefined, signal?: AbortSignal) {
  const asked: string[] = [];
  const seen: LinkCheck[] = [];
  const result = await checkLinks(each(articles), {
    siteOrigin: OURS,
    ask: async (url) => {
      asked.push(url);
      return { ok: statusOf(url) === 200, status: statusOf(url) };
    },
    pauseMs: 0,
    signal: signal ?? new AbortController().signal,
    onProgress: (state) => seen.push(state),
  });
  return { asked, seen, result };
}

describe('links that lead nowhere', () => {
  it('are asked for once each, and named with the articles that lead there', async () => {
    const articles = [
      linking('a', 'https://a.example/x?b=1&amp;c=2#part', 'https://b.example/', 'mailto:x@y.example'),
      linking('b', 'https://b.example/', `${OURS}/a/0123abcd`, '/media/x', 'https://c.example/', 'https://d.example/'),
    ];
    const statuses: Record<string, number | undefined> = {
      'https://a.example/x?b=1&c=2': 200,
      'https://b.example/': 404,
      'https://c.example/': 503,
    };
    const { asked, result } = await check(articles, (url) => statuses[url]);
    expect(asked).toEqual([...Object.keys(statuses), 'https://d.example/']);
    const [a, b] = articles.map(({ code, title }) => ({ code, title }));
    expect(result).toMatchObject({ total: 4, done: 4, finishedAt: expect.any(String) });
    expect(result.broken).toEqual([
      { url: 'https://b.example/', fault: 'gone', status: 404, articles: [a, b] },
      { url: 'https://c.example/', fault: 'refused', status: 503, articles: [b] },
      { url: 'https://d.example/', fault: 'unreachable', status: undefined, articles: [b] },
    ]);
  });

  it('are looked for no further when the server ends', async () => {
    const { asked, result } = await check([linking('a', 'https://a.example/')], () => 200, AbortSignal.abort());
    expect(asked).toEqual([]);
    expect(result.finishedAt).toBeUndefined();
  });

  it('may also stand outside the text', () => {
    const article = sampleArticle({
      url: 'https://a.example/1',
      relatedLinks: [{ title: 'x', url: 'https://b.example/2' }],
      attachments: [
        { title: 'x', url: 'https://c.example/3' },
        { title: 'y', url: '/media/y' },
      ],
    });
    expect(outsideLinks(article, OURS).sort()).toEqual([
      'https://a.example/1',
      'https://b.example/2',
      'https://c.example/3',
    ]);
  });
});
