import { DeskClosed } from '@/components/desk/desk-closed';
import { LoginPage } from '@/components/desk/login-page';
import { deskStateOf, deskTokenOf, logIn } from '@/lib/desk/current-desk';
import { getDocumentAssets } from '@/lib/document/document-assets';
import { isFromOurPage } from '@/lib/request/same-origin';
import { getEnv } from '@/lib/site/current-env';
import { getSite } from '@/lib/site/current-site';
import { DESK_WORDS } from '@/lib/site/desk-words';
import { siteViewOf } from '@/lib/site/site-view';
import { renderPage } from '../a/render-page';
import { formOf, refused, seeOther } from './answer-at-desk';

const MINUTE = 60;

/** A document and no page of the app: whoever may not come in gets the right status and no script of the desk. */
export async function showLogin(request: Request): Promise<Response> {
  const state = deskStateOf(deskTokenOf(request));
  if (state === 'open') return seeOther('/desk');
  return loginDocument(state === 'off' ? 404 : 200);
}

export async function answerLogin(request: Request): Promise<Response> {
  if (deskStateOf(undefined) === 'off') return loginDocument(404);
  if (!isFromOurPage(request, getEnv().siteOrigin)) return refused(403, 'sent from elsewhere');
  const result = await logIn(request, (await formOf(request)).get('password') ?? '');
  if (result.state === 'open') return seeOther('/desk', result.cookie);
  if (result.state === 'wrong') return loginDocument(401, { problem: DESK_WORDS.login.wrong });
  const problem = DESK_WORDS.login.wait(Math.ceil(result.seconds / MINUTE));
  return loginDocument(429, { problem, headers: { 'Retry-After': String(result.seconds) } });
}

async function loginDocument(
  status: number,
  { problem, headers = {} }: { problem?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const site = getSite();
  const view = siteViewOf(site);
  const action = site.addresses.path('/desk/login');
  const html = await renderPage(site, {
    title: `${DESK_WORDS.title} - ${site.config.columnName}`,
    head: <meta name="robots" content="noindex" />,
    body: status === 404 ? <DeskClosed site={view} /> : <LoginPage site={view} action={action} problem={problem} />,
  });
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': getDocumentAssets(site.config.mainColor).contentSecurityPolicy,
      ...headers,
    },
  });
}
