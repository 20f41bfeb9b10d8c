const PLACEMENT = /^[a-z0-9-]{1,16}$/;

/** 投放点: where a code hangs or a link was put, under the name that staff gave it. */
export interface Placement {
  /** As it stands in `/a/{code}/{placement}`. */
  id: string;
  name: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** No longer offered; its codes still work, and its id is never given away again. */
  retired: boolean;
}

/** The name of a poster or group in `/a/{code}/{placement}`; upper case is accepted, anything else is `undefined`. */
export function parsePlacement(text: string): string | undefined {
  const placement = text.toLowerCase();
  return PLACEMENT.test(placement) ? placement : undefined;
}

/**
 * A short id for a name, free and as easy to type as can be: `东门社区公告栏 3` → `b3`. Chinese says nothing
 * in `[a-z0-9-]`, so that the number is what is taken from the name.
 */
export function proposePlacementId(name: string, taken: readonly string[]): string {
  const number = /(\d{1,4})\D*$/.exec(name.normalize('NFKC'))?.[1];
  const wanted = `b${Number(number ?? 1)}`;
  if (!taken.includes(wanted)) return wanted;
  let next = 1;
  while (taken.includes(`b${next}`)) next++;
  return `b${next}`;
}
