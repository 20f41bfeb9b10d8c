import { parsePlacement } from '@/lib/model/placement';
import { answerArticle } from '../../answer-article';

type Context = { params: Promise<{ code: string; placement: string }> };

/** The same page under the name of the poster or group that brought the reader. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code, placement } = await params;
  return answerArticle(request, parsePlacement(placement) ? code : '');
}
