import { logOut } from '@/lib/desk/current-desk';
import { refusalAtDesk, seeOther } from '../answer-at-desk';

export async function POST(request: Request): Promise<Response> {
  return refusalAtDesk(request) ?? seeOther('/desk/login', logOut(request));
}
