/** Runs once when the server starts: from here on the feeds are fetched on schedule. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startIngest, stopIngest } = await import('./lib/ingest/current-ingest');
  const { closeStore } = await import('./lib/store/current-store');
  const { getSite } = await import('./lib/site/current-site');
  const { mainColorCss } = await import('./lib/site/main-color');
  const { serverHooks } = await import('./lib/server/hooks');
  const hooks = serverHooks();
  hooks.stop.push(stopIngest);
  hooks.close.push(closeStore);
  hooks.styles.push(mainColorCss(getSite().config.mainColor));
  startIngest();
}
