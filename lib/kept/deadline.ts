/** The value of a promise, or a rejection when it takes longer. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * An answer with its body already here: headers followed by silence are a stall too, and a cut
 * connection rejects. The request is raced by callers, not aborted: older web views refuse options
 * beside a navigation.
 */
export async function fetchWhole(request: RequestInfo, init?: RequestInit): Promise<Response> {
  const response = await fetch(request, init);
  if (response.status !== 200 || response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

export function fetchWithin(request: RequestInfo, milliseconds: number, init?: RequestInit): Promise<Response> {
  return within(fetchWhole(request, init), milliseconds);
}
