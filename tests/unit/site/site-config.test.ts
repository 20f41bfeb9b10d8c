import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSiteConfig } from '@/lib/site/site-config';

const FILE = 'site.config.json';

describe('parseSiteConfig', () => {
  it('takes the file that the project ships without a warning', () => {
    expect(parseSiteConfig(readFileSync(FILE, 'utf8'), FILE).warnings).toEqual([]);
  });

  it('names every missing footer item and invents none', () => {
    const { config, warnings } = parseSiteConfig('{"siteName":"甲","columnName":"乙"}', FILE);
    expect(warnings).toContain('site.config.json: field "icp" is missing');
    expect(warnings).toContain('site.config.json: field "police" is missing');
    expect(config).toMatchObject({ siteName: '甲', columnName: '乙' });
    expect(config.icp).toBeUndefined();
  });

  it.each([
    ['siteIdCode', '"12"', /siteIdCode.*10 digits/],
    ['findErrorUrl', '"javascript:alert(1)"', /findErrorUrl.*http/],
    ['mainColor', '"red"', /mainColor.*colour/],
    ['breadcrumb', '[{"title":"首页","url":"/"}]', /breadcrumb\.0\.url/],
    ['phone', '12345', /phone/],
  ])('leaves out a wrong %s, says so, and keeps the rest', (field, value, message) => {
    const { config, warnings } = parseSiteConfig(`{"siteName":"甲","${field}":${value}}`, FILE);
    expect(warnings.join('\n')).toMatch(message);
    expect(config.siteName).toBe('甲');
  });

  it('names an unknown field', () => {
    expect(parseSiteConfig('{"siteNmae":"甲"}', FILE).warnings.join('\n')).toMatch(/unknown field "siteNmae"/);
  });

  it.each(['', '{', '[]', 'null', '"x"'])('goes on with defaults when the file holds %j', (text) => {
    const { config, warnings } = parseSiteConfig(text, FILE);
    expect(config.columnName).toBe('专题专栏');
    expect(warnings[0]).toMatch(/^site\.config\.json: /);
  });
});
