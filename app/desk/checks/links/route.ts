import { startLinkCheck } from '@/lib/desk/current-link-check';
import { refusalAtDesk, seeOther } from '../../answer-at-desk';

export async function POST(request: Request): Promise<Response> {
  const refusal = refusalAtDesk(request);
  if (refusal) return refusal;
  startLinkCheck();
  return seeOther('/desk/checks');
}
