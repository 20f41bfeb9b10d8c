import { fetchWithin } from '../kept/deadline';

const DEADLINE = 800;

/**
 * No page of ours asks for these today (links are plain), but Next may: the error page does. The router's own requests are never kept: their keys depend on the page one comes from. A late answer
 * becomes an empty 503, on which the router loads the page as a document, and that can come from the phone.
 */
export async function answerRouterRequest(request: Request): Promise<Response> {
  try {
    return await fetchWithin(request, DEADLINE);
  } catch {
    return new Response(null, { status: 503 });
  }
}
