import { openStore } from '@/lib/store/open-store';
import { sampleArticle, saved } from './sample-articles';

// Run as a process of its own: opens the store in a folder and saves 25 articles.
const [folder = '', name = ''] = process.argv.slice(2);
const store = await openStore(folder);
for (let i = 0; i < 25; i++) await store.saveArticle(saved(sampleArticle(`${name}${i}`)));
await store.close();
