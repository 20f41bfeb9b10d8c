import { getSite } from '@/lib/site/current-site';

export const dynamic = 'force-dynamic';

/** The install manifest: its id, scope and start are the base path, so one host may carry several columns. */
export function GET(): Response {
  const { config, addresses } = getSite();
  const home = addresses.path('/');
  const icon = (name: string, size: number, purpose: string) => ({
    src: addresses.path(`/icons/${name}`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: home,
    name: `${config.columnName} - ${config.siteName}`,
    short_name: config.columnName,
    description: config.columnDescription,
    lang: 'zh-CN',
    start_url: home,
    scope: home,
    display: 'standalone',
    background_color: '#f6f4f0',
    theme_color: config.mainColor,
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('maskable-512.png', 512, 'maskable'),
    ],
    screenshots: [
      screenshot(addresses.path('/screenshots/list-phone.png'), '720x1600', 'narrow', '稿件列表'),
      screenshot(addresses.path('/screenshots/article-phone.png'), '720x1600', 'narrow', '稿件正文'),
      screenshot(addresses.path('/screenshots/list-wide.png'), '1280x800', 'wide', '稿件列表'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

function screenshot(src: string, sizes: string, form: 'narrow' | 'wide', label: string) {
  return { src, sizes, type: 'image/png', form_factor: form, label };
}
