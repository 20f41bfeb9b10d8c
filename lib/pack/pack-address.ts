export const PACK_LIMIT = 50;

/** The codes of `/pack.html?codes=a,b`, at most 50, in the order given. */
export function parsePackCodes(url: URL): string[] {
  const codes = (url.searchParams.get('codes') ?? '').toLowerCase().split(',');
  return [...new Set(codes.filter((code) => /^[0-9a-z]{8}$/.test(code)))].slice(0, PACK_LIMIT);
}
