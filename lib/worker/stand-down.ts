let release: () => void = () => undefined;
const standingDown = new Promise<void>((resolve) => (release = resolve));

/**
 * Work that may be left where it is. A newer worker that the reader wants takes over only when this one has
 * nothing to do: an update in a dead network would hold it up for minutes, and goes on later anyway.
 */
export function unlessStandingDown(work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, standingDown]);
}

export function standDown(): void {
  release();
}
