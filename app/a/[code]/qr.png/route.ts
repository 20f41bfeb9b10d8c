import { qrPng } from '@/lib/qr/qr';
import { answerQr } from '../../answer-qr';

type Context = { params: Promise<{ code: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerQr((await params).code, 'image/png', (address) => qrPng(address, { scale: 16 }));
}
