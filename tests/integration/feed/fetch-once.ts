import { fetchBytes } from '@/lib/feed/fetch-bytes';

// Run as a process of its own, so that its memory is that of the fetch: a small answer first, then the one meant.
const [small = '', url = ''] = process.argv.slice(2);
const options = { timeoutMs: 60_000, maxBytes: 20_000_000, allowPrivateHosts: ['127.0.0.1'] };
await fetchBytes(small, options);
const before = process.resourceUsage().maxRSS;
const answer = await fetchBytes(url, options);
const grownBy = Math.round((process.resourceUsage().maxRSS - before) / 1024);
console.log(JSON.stringify({ grownBy, error: answer.ok ? undefined : answer.error }));
