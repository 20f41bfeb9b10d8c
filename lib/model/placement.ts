const PLACEMENT = /^[a-z0-9-]{1,16}$/;

/** The name of a poster or group in `/a/{code}/{placement}`; upper case is accepted, anything else is `undefined`. */
export function parsePlacement(text: string): string | undefined {
  const placement = text.toLowerCase();
  return PLACEMENT.test(placement) ? placement : undefined;
}
