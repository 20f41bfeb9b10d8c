import { drawPoster } from '@/lib/poster/draw-poster';
import { parseLayout } from '@/lib/poster/poster-view';
import { answerDrawing } from '../../answer-drawing';

type Context = { params: Promise<{ code: string }> };

/** `?layout=picture|text|notice` chooses; without it the article's content does. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const layout = parseLayout(new URL(request.url).searchParams.get('layout'));
  return answerDrawing(request, (await params).code, { name: 'poster', layout, draw: drawPoster });
}
