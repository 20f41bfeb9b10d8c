/** A JSON answer that says in English why nothing was done. */
export function refusal(status: number, error: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** 429: come back in so many seconds. */
export function tooManyRequests(seconds: number): Response {
  return refusal(429, 'too many requests', { 'Retry-After': String(seconds) });
}
