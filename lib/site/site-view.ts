import type { Site } from './current-site';

/** What header, breadcrumb and footer show: addresses with the base path, no secrets. */
export interface SiteView {
  siteName: string;
  siteUrl?: string;
  columnName: string;
  columnDescription?: string;
  home: string;
  /** The column's own address, as it leaves the product. */
  address: string;
  search: string;
  /** 收藏与离线, and 手机体检. */
  saved: string;
  check: string;
  siteMap: string;
  /** The form for codes typed by hand. */
  typedCode: string;
  breadcrumb: { title: string; url: string }[];
  footer: FooterView;
}

export interface FooterView {
  sponsor?: string;
  techSupport?: string;
  copyright?: string;
  phone?: string;
  address?: string;
  siteIdCode?: string;
  findErrorUrl?: string;
  /** 党政机关网站标识: the page that vouches for the site. */
  conac?: string;
  icp?: string;
  police?: { text: string; url?: string };
}

export function siteViewOf({ config, addresses }: Site): SiteView {
  return {
    siteName: config.siteName,
    siteUrl: config.siteUrl,
    columnName: config.columnName,
    columnDescription: config.columnDescription,
    home: addresses.path('/'),
    address: addresses.absolute('/'),
    search: addresses.path('/search'),
    saved: addresses.path('/saved'),
    check: addresses.path('/check'),
    siteMap: addresses.path('/sitemap'),
    typedCode: addresses.path('/c'),
    breadcrumb: config.breadcrumb,
    footer: {
      sponsor: config.sponsor,
      techSupport: config.techSupport,
      copyright: config.copyright,
      phone: config.phone,
      address: config.address,
      siteIdCode: config.siteIdCode,
      findErrorUrl: config.findErrorUrl,
      conac: config.conac,
      icp: config.icp,
      police: config.police === undefined ? undefined : policeView(config.police),
    },
  };
}

/** 公安联网备案号 carries its record code as its only digits; the register shows it by that code. */
function policeView(text: string): { text: string; url?: string } {
  const code = /\d{10,}/.exec(text)?.[0];
  return { text, url: code && `https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=${code}` };
}
