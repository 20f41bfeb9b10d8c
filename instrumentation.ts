/** Runs once when the server starts: from here on the feeds are fetched on schedule. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startIngest } = await import('./lib/ingest/current-ingest');
  startIngest();
}
