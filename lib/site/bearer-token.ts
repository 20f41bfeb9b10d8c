import { sameSecret } from '../request/same-secret';

/** Whether a request carries `Authorization: Bearer TOKEN`. */
export function carriesToken(request: Request, token: string): boolean {
  return sameSecret(/^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '', token);
}
