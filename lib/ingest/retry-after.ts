const LEAST_SECONDS = 60;
const MOST_SECONDS = 24 * 3600;

/** The three forms of RFC 9110 section 5.6.7, and RFC 3339, which servers send as well. */
const DATE = /^(?:[a-z]{3,9},? .*\d{2}:\d{2}:\d{2}(?: GMT| \d{4})|\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))$/i;

/**
 * Seconds that a `Retry-After` asks to wait (RFC 9110 section 10.2.3: seconds or a date), held between
 * a minute and a day: a date in the past must not make us hammer, nor a wrong year keep us away.
 * `undefined` when it says nothing.
 */
export function retryAfterSeconds(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  const asked = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : secondsUntil(text, now);
  return Number.isNaN(asked) ? undefined : Math.min(Math.max(Math.ceil(asked), LEAST_SECONDS), MOST_SECONDS);
}

function secondsUntil(text: string, now: Date): number {
  if (!DATE.test(text)) return NaN;
  // The form without a zone (asctime) means GMT, whatever the machine's own is.
  const instant = Date.parse(/GMT$|^\d{4}-/i.test(text) ? text : `${text} GMT`);
  return (instant - now.getTime()) / 1000;
}
