import { addPlacement } from '@/lib/desk/placement-forms';
import { getStore } from '@/lib/store/current-store';
import { formOf, refusalAtDesk, seeOther } from '../../answer-at-desk';

export async function POST(request: Request): Promise<Response> {
  const refusal = refusalAtDesk(request);
  if (refusal) return refusal;
  const form = await formOf(request);
  const added = await addPlacement(await getStore(), form);
  if (added.ok) return seeOther(`/desk/placements?made=${added.id}`);
  const given = { name: form.get('name') ?? '', id: form.get('id') ?? '' };
  return seeOther(`/desk/placements?${new URLSearchParams({ problem: added.problem, ...given })}`);
}
