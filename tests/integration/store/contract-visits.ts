import { describe, expect, it } from 'vitest';
import { articleCodeOf } from '@/lib/model/article-code';
import type { Visit } from '@/lib/model/visit';
import type { Store } from '@/lib/store/store';
import { codes, sampleArticle, saved } from './sample-articles';

const [code] = codes('a');
let number = 0;

/** A view of article `a` on the store's day with an id of its own. */
const visit = (changes: Partial<Visit> = {}): Visit => ({
  id: `visit-${String(++number).padStart(16, '0')}`,
  code,
  channel: 'direct',
  day: '2024-06-01',
  ...changes,
});

const ofList = (changes: Partial<Visit> = {}) => visit({ code: undefined, ...changes });
const EVER = { from: '0000-01-01', to: '9999-12-31' };

export function describeVisits(store: () => Store): void {
  describe('visits', () => {
    it('start at nothing', async () => {
      expect(await store().getVisitCounts([code!])).toEqual({ site: 0, articles: { [code!]: 0 } });
      expect(await store().listDayCounts(EVER)).toEqual([]);
    });

    it('count for the article and the site, those of the list for the site', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      expect(await store().recordVisits([visit(), visit(), ofList()])).toEqual({ counted: 3, repeated: 0, unknown: 0 });
      expect(await store().getVisitCounts([code!])).toEqual({ site: 3, articles: { [code!]: 2 } });
    });

    it('are kept by day, article, placement and channel', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      await store().recordVisits([
        visit(),
        visit({ day: '2024-05-31', channel: 'wechat' }),
        visit({ placement: 'b3', channel: 'qr' }),
        visit({ placement: 'b3', channel: 'qr' }),
        ofList({ channel: 'link' }),
      ]);
      const listOnly = { day: '2024-06-01', code: undefined, placement: undefined, channel: 'link', count: 1 };
      const poster = { day: '2024-06-01', code, placement: 'b3', channel: 'qr', count: 2 };
      const direct = { day: '2024-06-01', code, placement: undefined, channel: 'direct', count: 1 };
      const yesterday = { day: '2024-05-31', code, placement: undefined, channel: 'wechat', count: 1 };
      expect(await store().listDayCounts(EVER)).toEqual([yesterday, listOnly, direct, poster]);
      expect(await store().listDayCounts({ from: '2024-05-31', to: '2024-05-31' })).toEqual([yesterday]);
      expect(await store().listDayCounts({ ...EVER, code })).toEqual([yesterday, direct, poster]);
    });

    it('of one id count once, in one request and in two', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      const once = visit();
      expect(await store().recordVisits([once, once])).toEqual({ counted: 1, repeated: 1, unknown: 0 });
      expect(await store().recordVisits([{ ...once, day: '2024-05-20', channel: 'qr' }])).toMatchObject({ counted: 0 });
      expect((await store().getVisitCounts([])).site).toBe(1);
    });

    it('of an unknown article do not count, the others of the request do', async () => {
      const stranger = visit({ code: articleCodeOf('unknown') });
      expect(await store().recordVisits([stranger, ofList()])).toEqual({ counted: 1, repeated: 0, unknown: 1 });
      expect(await store().getVisitCounts([articleCodeOf('unknown')])).toEqual({
        site: 1,
        articles: { [articleCodeOf('unknown')]: 0 },
      });
    });

    it('of an article that was withdrawn in the meantime count', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      await store().withdrawArticle(code!);
      expect((await store().recordVisits([visit()])).counted).toBe(1);
    });

    it('do not make a page anew', async () => {
      const before = await store().getGeneration();
      await store().recordVisits([ofList()]);
      expect(await store().getGeneration()).toBe(before);
    });

    it('lose made-up placements beyond a few hundred a day, and no count', async () => {
      await store().saveArticle(saved(sampleArticle('a')));
      for (let i = 0; i < 450; i++) await store().recordVisits([visit({ placement: `made-up-${i}`, channel: 'qr' })]);
      const rows = await store().listDayCounts(EVER);
      expect(rows.length).toBeLessThanOrEqual(401);
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(450);
      expect(await store().recordVisits([visit({ placement: 'made-up-0', channel: 'qr' })])).toMatchObject({
        counted: 1,
      });
      expect((await store().listDayCounts(EVER)).find(({ placement }) => placement === 'made-up-0')?.count).toBe(2);
    });
  });
}
