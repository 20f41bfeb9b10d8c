import { answerArticle } from '../answer-article';
import { answerArticleData } from '../answer-article-data';

type Context = { params: Promise<{ code: string }> };

const DATA = '.json';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  return code.endsWith(DATA) ? answerArticleData(code.slice(0, -DATA.length)) : answerArticle(request, code);
}
