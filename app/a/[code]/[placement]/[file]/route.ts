import { answerQr } from '../../../answer-qr';

type Context = { params: Promise<{ code: string; placement: string; file: string }> };

/** `qr.svg`, `qr.png` and `qr.pdf` of one placement. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file, ...place } = await params;
  return answerQr(file, place);
}
