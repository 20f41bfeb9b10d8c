import { answerArticle } from '../../answer-article';

type Context = { params: Promise<{ code: string; placement: string }> };

const PLACEMENT = /^[a-z0-9-]{1,16}$/i;

/** The same page under the name of the poster or group that brought the reader. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code, placement } = await params;
  return answerArticle(request, PLACEMENT.test(placement) ? code : '');
}
