import { syncFeeds } from '@/lib/ingest/sync';
import { createMediaFolder } from '@/lib/store/media-folder';
import { openStore } from '@/lib/store/open-store';

// Run as a process of its own: syncs one feed into a folder again and again, until it is killed.
const [dataDir = '', feed = ''] = process.argv.slice(2);
const store = await openStore(dataDir);
const media = createMediaFolder(dataDir);
for (;;) {
  const [report] = await syncFeeds({ store, media, feeds: [feed], trustedHosts: [], allowPrivateHosts: ['127.0.0.1'] });
  if (report?.outcome === 'failed') console.error(report.error);
}
