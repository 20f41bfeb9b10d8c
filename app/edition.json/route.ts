import { jsonResponse } from '@/lib/document/json-response';
import { getEdition } from '@/lib/edition/get-edition';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return jsonResponse(request, await getEdition());
}
