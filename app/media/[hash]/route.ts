import { getMedia } from '@/lib/store/current-media';
import { answerMedia } from '../answer-media';

type Context = { params: Promise<{ hash: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMedia(request, (await params).hash, getMedia());
}

export const HEAD = GET;
