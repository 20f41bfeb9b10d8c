import { cleanLine } from '../model/clean-text';
import { parsePlacement, proposePlacementId } from '../model/placement';
import type { DESK_WORDS } from '../site/desk-words';
import type { Store } from '../store/store';

export type PlacementProblem = keyof typeof DESK_WORDS.placements.problems;
type Outcome = { ok: true; id: string } | { ok: false; problem: PlacementProblem };

const LONGEST_NAME = 40;

/** Makes a placement of `name` and, unless one is given, an id of its own. */
export async function addPlacement(store: Store, form: URLSearchParams): Promise<Outcome> {
  const name = nameIn(form);
  if (!name) return { ok: false, problem: 'name' };
  const given = form.get('id')?.trim() ?? '';
  const id = given === '' ? proposePlacementId(name, await takenIds(store)) : parsePlacement(given);
  if (!id) return { ok: false, problem: 'id' };
  return (await store.addPlacement({ id, name })) ? { ok: true, id } : { ok: false, problem: 'taken' };
}

/** Gives the placement of `id` this `name`, and takes it out of use when `retired` is `yes`. */
export async function changePlacement(store: Store, form: URLSearchParams): Promise<Outcome> {
  const name = nameIn(form);
  const id = parsePlacement(form.get('id') ?? '');
  if (!name) return { ok: false, problem: 'name' };
  const isKnown =
    id !== undefined && (await store.changePlacement({ id, name, retired: form.get('retired') === 'yes' }));
  return isKnown ? { ok: true, id } : { ok: false, problem: 'unknown' };
}

function nameIn(form: URLSearchParams): string | undefined {
  const name = cleanLine(form.get('name') ?? '');
  return name !== '' && name.length <= LONGEST_NAME ? name : undefined;
}

async function takenIds(store: Store): Promise<string[]> {
  return (await store.listPlacements()).map(({ id }) => id);
}
