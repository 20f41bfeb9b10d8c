import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import createPwa from 'next-pwa';

const basePath = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/** The commit, so that every machine names the same build alike; a time where there is no repository. */
function buildId() {
  try {
    const commit = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const changed = execFileSync('git', ['status', '--porcelain'], { stdio: ['ignore', 'pipe', 'ignore'] });
    return changed.length === 0 ? commit.toString().trim() : `${commit.toString().trim()}-${Date.now().toString(36)}`;
  } catch {
    return Date.now().toString(36);
  }
}

const id = process.env.BUILD_ID ?? buildId();

/**
 * Next drops `Content-Encoding` from a route handler's answer, and then compresses it once more for every
 * request. Set here it stays: documents leave in the form that lib/document/document-response.ts chose by
 * the same patterns. The paths are those of documents only.
 */
function documentEncodings() {
  const patterns = JSON.parse(readFileSync('lib/document/encodings.json', 'utf8'));
  const accepts = (name) => ({ type: 'header', key: 'accept-encoding', value: patterns[name] });
  const paths = ['/a/:code([0-9A-Za-z]{8})', '/a/:code([0-9A-Za-z]{8})/:placement([a-z0-9-]{1,16})'];
  return paths.flatMap((source) => [
    { source, has: [accepts('br')], headers: [{ key: 'Content-Encoding', value: 'br' }] },
    { source, has: [accepts('gzip')], missing: [accepts('br')], headers: [{ key: 'Content-Encoding', value: 'gzip' }] },
  ]);
}

const withPwa = createPwa({
  dest: 'public',
  register: false,
  cacheStartUrl: false,
  dynamicStartUrl: false,
  reloadOnOnline: false,
  scope: `${basePath}/`,
  workboxOptions: {
    swSrc: 'lib/worker/sw.ts',
    // The worker itself keeps the list page and the articles; the build's files are all it precaches,
    // without the empty chunks of route handlers and the runtime of the pages router.
    additionalManifestEntries: [],
    exclude: [
      /\.(map|json)$/,
      /_(buildManifest|ssgManifest)\.js$/,
      /polyfills/,
      /sw\.js$/,
      /\/route-/,
      /chunks\/(main|framework)-[0-9a-f]+\.js$/,
      /\/builtin\//,
    ],
  },
});

/** @type {import('next').NextConfig} */
const config = {
  basePath,
  generateBuildId: () => id,
  env: { NEXT_PUBLIC_BASE_PATH: basePath, NEXT_PUBLIC_BUILD_ID: id },
  poweredByHeader: false,
  // `/base/` is the home page: a worker's scope ends with a slash, and `/base` would be outside it.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks the types of everything; a start on a small machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['libsql', 'prom-client', 'sharp', 'undici'],
  // Chat programs that make link cards must find title and Open Graph tags in the head.
  htmlLimitedBots: /.*/,
  expireTime: 300,
  // Codes are typed in capitals too; Next matches these patterns in any case, but folders in one only.
  rewrites: async () => ({
    beforeFiles: [
      // Next takes files of the name `icon.png` for its own.
      { source: '/a/:code([0-9A-Za-z]{8})/icon.png', destination: '/a/:code/share-icon.png' },
      { source: '/a/:code([0-9A-Za-z]{8})', destination: '/a/:code' },
      { source: '/a/:code([0-9A-Za-z]{8})/:placement([a-z0-9-]{1,16})', destination: '/a/:code/:placement' },
      { source: '/:file(MP_verify_[A-Za-z0-9]{1,64}\\.txt)', destination: '/api/wechat/verification' },
    ],
  }),
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'X-Reader-Build', value: id },
      ],
    },
    { source: '/leave', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
    ...documentEncodings(),
    { source: '/assets/:file*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    { source: '/sw.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
};

export default withPwa(config);
