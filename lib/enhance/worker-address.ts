interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/**
 * The worker's address in the form that the browser asks for where our policy forbids plain text as the address
 * of a script. `base` is the site's mount, written into the page by us.
 */
export function workerAddress(base: string): string {
  const address = `${base}/sw.js`;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  // The browser's registration takes the object it made; the types of its clients know text alone.
  return trustedTypes.createPolicy('reader-worker', { createScriptURL: () => address }).createScriptURL('') as string;
}
