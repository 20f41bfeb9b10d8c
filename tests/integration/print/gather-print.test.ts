import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherPrint } from '@/lib/print/gather-print';
import { parsePrintOrder } from '@/lib/print/print-order';
import { createAddresses } from '@/lib/site/address';
import { parseSiteConfig } from '@/lib/site/site-config';
import { WORDS } from '@/lib/site/words';
import { openStore } from '@/lib/store/open-store';
import type { Store } from '@/lib/store/store';
import { temporaryFolder } from '../../support/temporary-folder';
import { sampleArticle, saved } from '../store/sample-articles';

const folder = temporaryFolder();
const { config } = parseSiteConfig('{}', 'site.config.json');
const articles = ['一', '二', '三'].map((id) => sampleArticle(id));
const [first, second, gone] = articles.map(({ code }) => code);
let store: Store;

beforeAll(async () => {
  store = await openStore(folder.path);
  for (const article of articles) await store.saveArticle(saved(article));
  if (gone) await store.withdrawArticle(gone);
});

afterAll(async () => {
  await store.close();
  folder.remove();
});

function gather(query: string, origin = 'https://www.shishi.example') {
  const site = { config, addresses: createAddresses(origin, '/zt') };
  return gatherPrint(store, site, '2026-11-25', parsePrintOrder(new URLSearchParams(query)));
}

describe('what is printed', () => {
  it('leads to the canonical address, and to the placement when one is given', async () => {
    const addresses = async (query: string) => (await gather(query)).sheets.flat().map(({ address }) => address);
    expect(await addresses(`codes=${first}`)).toEqual([`https://www.shishi.example/zt/a/${first}`]);
    expect(await addresses(`codes=${first}&placement=b3`)).toEqual([`https://www.shishi.example/zt/a/${first}/b3`]);
  });

  it('names each bad code and keeps the rest', async () => {
    const words = WORDS.print.problems;
    const { problems, sheets } = await gather(`codes=${first},错,zzzzzzzz,${gone},${second}&layout=6&placement=东门`);
    expect(problems).toEqual([
      words.placement('东门'),
      words.malformed('错'),
      words.unknown('zzzzzzzz'),
      words.withdrawn(gone ?? ''),
    ]);
    expect(sheets).toHaveLength(1);
    expect(sheets.flat().map(({ title }) => title)).toEqual([articles[0]?.title, articles[1]?.title]);
  });

  it('is not a code that a phone could not read, and the reason is said', async () => {
    const { problems, sheets } = await gather(
      `codes=${first}&layout=board`,
      `https://${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(30)}.example`,
    );
    expect(sheets).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(Object.values(WORDS.codeFaults).some((why) => problems[0]?.includes(why))).toBe(true);
  });
});
