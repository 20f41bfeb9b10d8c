import { z } from 'zod';
import type { Result } from '../model/result';

const line = z.string().trim().min(1, 'must not be empty');
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address starting with http:// or https://' });
const crumb = z.object({ title: line, url: webAddress });

/** What the operator says about the site; the names are those of the feed extension `_govsite`. */
const fields = {
  siteName: line,
  siteUrl: webAddress,
  siteDomain: line,
  siteIdCode: z.string().regex(/^(\d{10}|bm\d{8})$/, 'must be 10 digits, or bm and 8 digits'),
  columnName: line,
  columnDescription: line,
  columnKeywords: line,
  columnType: line,
  breadcrumb: z.array(crumb),
  sponsor: line,
  techSupport: line,
  copyright: line,
  phone: line,
  address: line,
  icp: line,
  police: line,
  conac: webAddress,
  findErrorUrl: webAddress,
  trustedHosts: z.array(line),
  mainColor: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #a61b1b'),
} as const;

type Fields = { [K in keyof typeof fields]?: z.infer<(typeof fields)[K]> };

export interface SiteConfig extends Fields {
  siteName: string;
  columnName: string;
  breadcrumb: { title: string; url: string }[];
  trustedHosts: string[];
  mainColor: string;
}

const DEFAULTS = { siteName: '本网站', columnName: '专题专栏', breadcrumb: [], trustedHosts: [], mainColor: '#a61b1b' };

/** Items that an official page should carry; each missing one is named in a warning, never invented. */
const EXPECTED: (keyof Fields)[] = [
  'siteName',
  'siteUrl',
  'siteDomain',
  'siteIdCode',
  'columnName',
  'columnDescription',
  'columnKeywords',
  'columnType',
  'breadcrumb',
  'sponsor',
  'techSupport',
  'copyright',
  'phone',
  'address',
  'icp',
  'police',
  'findErrorUrl',
];

export interface ParsedSiteConfig {
  config: SiteConfig;
  /** English sentences that name the file and the field. */
  warnings: string[];
}

/** Reads `site.config.json`, field by field: a wrong one is left out and named, the rest is kept. */
export function parseSiteConfig(text: string, fileName: string): ParsedSiteConfig {
  const json = parseObject(text, fileName);
  if (!json.ok) return { config: { ...DEFAULTS }, warnings: [json.error] };

  const warnings: string[] = [];
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(json.value)) {
    if (name.startsWith('$')) continue;
    const schema = fields[name as keyof typeof fields] as z.ZodType | undefined;
    if (!schema) {
      warnings.push(`${fileName}: unknown field "${name}" is ignored`);
      continue;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) given[name] = parsed.data;
    else {
      const problem = parsed.error.issues[0];
      const where = [name, ...(problem?.path ?? [])].join('.');
      warnings.push(`${fileName}: field "${where}" is left out: ${problem?.message ?? 'wrong value'}`);
    }
  }
  for (const name of EXPECTED) {
    if (given[name] === undefined && !(name in json.value)) warnings.push(`${fileName}: field "${name}" is missing`);
  }
  return { config: { ...DEFAULTS, ...(given as Fields) }, warnings };
}

function parseObject(text: string, fileName: string): Result<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { ok: true, value: value as Record<string, unknown> };
    }
    return {
      ok: false,
      error: `${fileName}: expected an object, got ${Array.isArray(value) ? 'an array' : typeof value}`,
    };
  } catch (error) {
    return { ok: false, error: `${fileName}: not valid JSON: ${(error as Error).message}` };
  }
}
