export interface TextChange {
  /** `gap`: unchanged sentences that are left out. */
  kind: 'same' | 'removed' | 'added' | 'gap';
  text: string;
}

/** A table of more cells would take a phone too long: then everything between first and last change is new. */
const MOST_CELLS = 4_000_000;

/**
 * What turns one list of sentences into another, with one unchanged sentence around each change; nothing
 * when they are equal. Of neighbouring changes what was removed comes first.
 */
export function compareTexts(before: string[], after: string[]): TextChange[] {
  const all = allChanges(before, after);
  if (all.every(({ kind }) => kind === 'same')) return [];
  const isNear = (index: number) => [-1, 0, 1].some((step) => (all[index + step]?.kind ?? 'same') !== 'same');
  return all.flatMap((change, index): TextChange[] => {
    if (isNear(index)) return [change];
    return index > 0 && !isNear(index - 1) ? [] : [{ kind: 'gap', text: '' }];
  });
}

/** The same with every unchanged sentence. */
export function allChanges(before: string[], after: string[]): TextChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    ...marked('same', before.slice(0, start)),
    ...middleChanges(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...marked('same', before.slice(before.length - end)),
  ];
}

function middleChanges(before: string[], after: string[]): TextChange[] {
  const width = after.length + 1;
  if ((before.length + 1) * width > MOST_CELLS) return [...marked('removed', before), ...marked('added', after)];
  const common = commonLengths(before, after);
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      changes.push({ kind: 'same', text: before[i++] ?? '' });
      j++;
    } else if (
      j === after.length ||
      (i < before.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      changes.push({ kind: 'removed', text: before[i++] ?? '' });
    } else changes.push({ kind: 'added', text: after[j++] ?? '' });
  }
  return removedFirst(changes);
}

/** Length of the longest common subsequence of what begins at `i` and `j`, at `i * (after.length + 1) + j`. */
function commonLengths(before: string[], after: string[]): Uint16Array {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const next = (i + 1) * width + j;
      common[i * width + j] =
        before[i] === after[j]
          ? (common[next + 1] ?? 0) + 1
          : Math.max(common[next] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  return common;
}

function removedFirst(changes: TextChange[]): TextChange[] {
  const sorted: TextChange[] = [];
  const added: TextChange[] = [];
  for (const change of changes) {
    if (change.kind === 'same') sorted.push(...added.splice(0));
    (change.kind === 'added' ? added : sorted).push(change);
  }
  return [...sorted, ...added];
}

const marked = (kind: TextChange['kind'], texts: string[]): TextChange[] => texts.map((text) => ({ kind, text }));
