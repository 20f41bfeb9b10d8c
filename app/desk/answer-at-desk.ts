import { deskStateOf, deskTokenOf } from '@/lib/desk/current-desk';
import { isFromOurPage } from '@/lib/request/same-origin';
import { getEnv } from '@/lib/site/current-env';
import { getSite } from '@/lib/site/current-site';

/** Leads on with GET. @param path inside the site */
export function seeOther(path: string, cookie?: string): Response {
  const headers = new Headers({ Location: getSite().addresses.path(path), 'Cache-Control': 'no-store' });
  if (cookie !== undefined) headers.set('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Why a request at the desk is not answered; `undefined` when staff has sent it, and from a page of ours. */
export function refusalAtDesk(request: Request): Response | undefined {
  const state = deskStateOf(deskTokenOf(request));
  if (state === 'off') return refused(404, 'there is no desk');
  if (request.method === 'POST' && !isFromOurPage(request, getEnv().siteOrigin)) {
    return refused(403, 'sent from elsewhere');
  }
  return state === 'shut' ? seeOther('/desk/login') : undefined;
}

export function refused(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });
}

/** The texts of a form; empty when it cannot be read. */
export async function formOf(request: Request): Promise<URLSearchParams> {
  try {
    const entries = [...(await request.formData()).entries()];
    return new URLSearchParams(entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch {
    return new URLSearchParams();
  }
}
