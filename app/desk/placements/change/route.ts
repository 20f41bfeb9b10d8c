import { changePlacement } from '@/lib/desk/placement-forms';
import { getStore } from '@/lib/store/current-store';
import { formOf, refusalAtDesk, seeOther } from '../../answer-at-desk';

export async function POST(request: Request): Promise<Response> {
  const refusal = refusalAtDesk(request);
  if (refusal) return refusal;
  const changed = await changePlacement(await getStore(), await formOf(request));
  return seeOther(`/desk/placements?${changed.ok ? 'saved=1' : `problem=${changed.problem}`}`);
}
