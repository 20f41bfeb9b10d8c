/** Which list is asked for; also its address. */
export interface ListAddress {
  column?: string;
  tag?: string;
  page: number;
}

const MAX_PAGE = 10_000;

/** `page` of an address; a senseless one counts as the first. */
export function parsePage(text: string | null): number {
  const page = Number(text ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}

/** Reads `?column=&tag=&page=`; other parameters are ignored. */
export function parseListAddress(params: URLSearchParams): ListAddress {
  return {
    column: params.get('column')?.slice(0, 60) || undefined,
    tag: params.get('tag')?.slice(0, 60) || undefined,
    page: parsePage(params.get('page')),
  };
}

/** The query string of a list, `''` for the first page of everything. */
export function listQueryString({ column, tag, page }: ListAddress): string {
  const params = new URLSearchParams();
  if (column) params.set('column', column);
  if (tag) params.set('tag', tag);
  if (page > 1) params.set('page', String(page));
  const text = params.toString();
  return text && `?${text}`;
}
