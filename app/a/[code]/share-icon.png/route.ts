import { drawIcon } from '@/lib/poster/draw-icon';
import { answerDrawing } from '../../answer-drawing';

type Context = { params: Promise<{ code: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerDrawing(request, (await params).code, { name: 'icon', draw: drawIcon });
}
