const OURS = /^(?:W\/)?"([\w-]{22})"$/;

/**
 * The text of an answer or copy of ours; `undefined` when it is not the one that its ETag names, which is
 * the beginning of the SHA-256 of what the server sent (lib/document/entity-tag.ts): something on the way
 * added to it or cut it off, or the copy was altered on the phone. Without such a tag nothing is compared.
 */
export async function readIntact(response: Response): Promise<string | undefined> {
  const bytes = await response.arrayBuffer();
  const [, expected] = OURS.exec(response.headers.get('ETag') ?? '') ?? [];
  if (expected && (await digest('base64url', bytes)).slice(0, 22) !== expected) return undefined;
  return new TextDecoder().decode(bytes);
}

/** A script of ours is named by its content: `/assets/enhance-{hash}.js`. */
export async function isNamedByContent(address: string, body: ArrayBuffer): Promise<boolean> {
  const hash = /-([0-9a-f]+)\.js$/.exec(address)?.[1] ?? '';
  return hash !== '' && (await digest('hex', body)).startsWith(hash);
}

async function digest(form: 'hex' | 'base64url', bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (form === 'hex') return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return btoa(String.fromCharCode(...hash))
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}
