import { jsonResponse } from '@/lib/document/json-response';
import { getDownloadList } from '@/lib/edition/get-download-list';
import { refusal } from '@/lib/request/refusal';

export const dynamic = 'force-dynamic';

/** `/download.json?column=`: what a phone needs to keep a whole column, or everything. */
export async function GET(request: Request): Promise<Response> {
  const list = await getDownloadList(new URL(request.url).searchParams.get('column') ?? undefined);
  return list ? jsonResponse(request, list) : refusal(404, 'no such column');
}
