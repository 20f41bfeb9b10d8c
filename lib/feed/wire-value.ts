export type WireRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A member of a wire object; `null` is absent. Own members only, so that a feed cannot reach the
 * prototype; in any case of letters when the exact name is missing (`"Authors"` is seen in the wild).
 */
export function fieldOf(record: WireRecord, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name] ?? undefined;
  const lower = name.toLowerCase();
  const other = Object.keys(record).find((key) => key.toLowerCase() === lower);
  return other === undefined ? undefined : (record[other] ?? undefined);
}

/** Objects and arrays within one another, counted without recursion; stops as soon as there are more than `max`. */
export function isNestedDeeperThan(value: unknown, max: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= max; depth++) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}
