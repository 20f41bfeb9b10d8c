/** `searchParams` as Next gives them, with every value of a name that occurs more than once. */
export type DeskSearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function readQuery(searchParams: DeskSearchParams): Promise<URLSearchParams> {
  const pairs = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => [name, text]),
  );
  return new URLSearchParams(pairs);
}
