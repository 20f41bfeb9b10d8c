import { jsonResponse } from '@/lib/document/json-response';
import { getCardPage } from '@/lib/list/get-card-page';
import { parseListAddress } from '@/lib/list/list-query';
import { getSite } from '@/lib/site/current-site';
import { getStore } from '@/lib/store/current-store';

export async function GET(request: Request): Promise<Response> {
  const query = parseListAddress(new URL(request.url).searchParams);
  return jsonResponse(request, await getCardPage(await getStore(), getSite().addresses, query));
}
