const MASK = '***';

/** What no line may show, wherever in a text it stands: passwords in addresses, bearer tokens, what readers look for. */
const PATTERNS: [pattern: RegExp, replacement: string][] = [
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^/\s@?#"]+@/gi, `$1${MASK}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${MASK}`],
  [/([?&](?:q|key|token|secret|password|access_token)=)[^&\s"'#]*/gi, `$1${MASK}`],
];

const SHORTEST_SECRET = 6;

/**
 * Makes a text fit for the log.
 *
 * @param secrets values of settings that must not appear; those shorter than six characters are left,
 *   since they would be found in ordinary words
 */
export function cleanLogText(text: string, secrets: string[] = []): string {
  const masked = PATTERNS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
  return secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((rest, secret) => rest.replaceAll(secret, MASK), masked);
}
