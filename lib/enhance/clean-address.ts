/**
 * Puts the canonical address of an article into the address bar, so that what a reader copies there names
 * neither the poster that brought him nor the group that he has it from. What was asked for stays readable as
 * the name of the page's navigation entry.
 */
export function cleanAddress(base: string, code: string): void {
  const clean = `${base}/a/${code}`;
  const { pathname, search, hash } = location;
  if (pathname + search !== clean) history.replaceState(history.state, '', clean + hash);
}
