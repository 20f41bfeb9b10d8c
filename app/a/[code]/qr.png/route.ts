import { answerQr } from '../../answer-qr';

type Context = { params: Promise<{ code: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerQr('qr.png', await params);
}
