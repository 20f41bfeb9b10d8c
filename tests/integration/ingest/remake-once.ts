import { remakeArticles } from '@/lib/ingest/remake-articles';
import { createMediaFolder } from '@/lib/store/media-folder';
import { openStore } from '@/lib/store/open-store';

// Run as a process of its own: makes the articles of a folder anew, as if this host had become a trusted one.
const [dataDir = '', feed = '', host = ''] = process.argv.slice(2);
const store = await openStore(dataDir);
const deps = { store, media: createMediaFolder(dataDir), feeds: [feed], trustedHosts: [host], allowPrivateHosts: [] };
await remakeArticles(deps, new AbortController().signal);
await store.close();
