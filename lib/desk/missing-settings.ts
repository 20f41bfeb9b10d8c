import type { SiteConfig } from '../site/site-config';
import { WORDS } from '../site/words';

const NAMES: [keyof SiteConfig, string][] = [
  ['sponsor', WORDS.footer.sponsor],
  ['copyright', WORDS.footer.copyright],
  ['phone', WORDS.footer.phone],
  ['address', WORDS.footer.address],
  ['techSupport', WORDS.footer.techSupport],
  ['siteIdCode', WORDS.footer.siteIdCode],
  ['findErrorUrl', WORDS.footer.findError],
  ['conac', WORDS.footer.conac],
];

/** What the footer of every page lacks, by the names that it has there. */
export function missingSettings(config: SiteConfig): string[] {
  return NAMES.filter(([field]) => config[field] === undefined).map(([, name]) => name);
}
