import { monitorEventLoopDelay } from 'node:perf_hooks';
import { syncFeeds } from '@/lib/ingest/sync';
import { createMediaFolder } from '@/lib/store/media-folder';
import { openStore } from '@/lib/store/open-store';

// Run as a process of its own: one sync of one feed, and what it took, as JSON on the console.
const [dataDir = '', feed = '', maxBytes] = process.argv.slice(2);
const store = await openStore(dataDir);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const [report] = await syncFeeds({
  store,
  media: createMediaFolder(dataDir),
  feeds: [feed],
  trustedHosts: [],
  allowPrivateHosts: ['127.0.0.1'],
  limits: { maxBytes: maxBytes ? Number(maxBytes) : undefined },
});
delay.disable();
await store.close();
const measured = {
  report,
  cpuSeconds: Math.round(process.cpuUsage().user / 1e5) / 10,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  delayP99Ms: Math.round(delay.percentile(99) / 1e6),
  delayMaxMs: Math.round(delay.max / 1e6),
};
console.log(JSON.stringify(measured));
