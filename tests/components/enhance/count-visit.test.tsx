import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VisitCount } from '@/components/visits/visit-count';
import { countVisit, showVisits } from '@/lib/enhance/count-visit';
import { queuedViews, queueView, type SentView } from '@/lib/enhance/visit-queue';
import { today } from '@/lib/model/civil-time';

const CODE = '0123abcd';
const COUNTS = { site: 12345, articles: { [CODE]: 678 } };

interface Asked {
  url: string;
  views?: SentView[];
}

let asked: Asked[] = [];
let answer: () => Response | Promise<Response>;

/** The network is not ours: it records what is asked and answers what the test says. */
function network(url: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  const body = options?.body === undefined ? undefined : (JSON.parse(String(options.body)) as { views: SentView[] });
  asked.push({ url: String(url), views: body?.views });
  return Promise.resolve().then(answer);
}

const isHidden = (hidden: boolean) =>
  Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
const prerenders = (prerendering: boolean) =>
  Object.defineProperty(document, 'prerendering', { value: prerendering, configurable: true });

/** Long enough for every promise of a test without network. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  asked = [];
  answer = () => Response.json(COUNTS);
  vi.stubGlobal('fetch', network);
  render(
    <>
      <VisitCount of="site" />
      <VisitCount of="article" />
    </>,
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  Reflect.deleteProperty(document, 'visibilityState');
  Reflect.deleteProperty(document, 'prerendering');
});

const sent = () => asked.flatMap(({ views = [] }) => views);

describe('a view of an article', () => {
  it('is sent once, and the numbers that come back are shown', async () => {
    expect(screen.getAllByText('—')).toHaveLength(2);
    countVisit('/zt', CODE);
    await screen.findByText('12345');
    expect(screen.getByText('678')).toBeTruthy();
    expect(asked.map(({ url }) => url)).toEqual(['/zt/api/visits']);
    expect(sent()).toEqual([{ id: expect.stringMatching(/^[\w-]{22}$/), code: CODE, channel: 'direct', day: today() }]);
    expect(queuedViews()).toEqual([]);
  });

  it('is not counted again by a reload in the same tab within half an hour, and is afterwards', async () => {
    countVisit('', CODE);
    await settle();
    countVisit('', CODE);
    await settle();
    expect(sent()).toHaveLength(1);
    expect(asked[1]?.url).toBe(`/api/visits?code=${CODE}`);
    const key = `reader:visit:${CODE}`;
    sessionStorage.setItem(key, String(Number(sessionStorage.getItem(key)) - 31 * 60_000));
    countVisit('', CODE);
    await settle();
    expect(sent()).toHaveLength(2);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(2);
  });

  it('waits until somebody looks at the page', async () => {
    isHidden(true);
    countVisit('', CODE);
    await settle();
    expect(asked).toEqual([]);
    isHidden(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(sent()).toHaveLength(1);
  });

  it('counts for the placement in the address that was opened, though it is cleaned before anybody looks', async () => {
    isHidden(true);
    history.replaceState(null, '', `/zt/a/${CODE}/b3`);
    countVisit('/zt', CODE);
    history.replaceState(null, '', `/zt/a/${CODE}`);
    isHidden(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(sent()).toMatchObject([{ placement: 'b3', channel: 'qr' }]);
  });

  it('waits while the page is made ahead', async () => {
    prerenders(true);
    countVisit('', CODE);
    await settle();
    expect(asked).toEqual([]);
    prerenders(false);
    document.dispatchEvent(new Event('prerenderingchange'));
    await settle();
    expect(sent()).toHaveLength(1);
  });

  it.each<[string, () => Response | Promise<Response>, number]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 1],
    ['a busy server', () => new Response('{"error":"too many requests"}', { status: 429 }), 1],
    ['a broken server', () => new Response('{}', { status: 500 }), 1],
    ['the page of a portal', () => new Response('<html>登录</html>', { status: 200 }), 1],
    ['the refusal of a portal', () => new Response('<html></html>', { status: 403 }), 1],
    ['a refusal of ours', () => Response.json({ error: 'not JSON' }, { status: 400 }), 0],
  ])('after %s is queued or not', async (_, reply, queued) => {
    answer = reply;
    countVisit('', CODE);
    await settle();
    expect(queuedViews()).toHaveLength(queued);
    expect(screen.getAllByText('—')).toHaveLength(2);
  });

  it('works without any storage', async () => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      vi.spyOn(Storage.prototype, name).mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      });
    }
    countVisit('', CODE);
    await screen.findByText('678');
    expect(sent()).toHaveLength(1);
  });
});

describe('queued views', () => {
  const view = (index: number, day = today()): SentView => ({
    id: `queued-${String(index).padStart(15, '0')}`,
    channel: 'direct',
    day,
  });

  it('are sent once at the next contact, twenty at a time, with the new one first', async () => {
    for (let index = 0; index < 45; index++) queueView(view(index));
    countVisit('', CODE);
    await expect.poll(() => queuedViews()).toEqual([]);
    expect(asked.map(({ views }) => views?.length)).toEqual([20, 20, 6]);
    expect(asked[0]?.views?.[0]?.code).toBe(CODE);
    expect(new Set(sent().map(({ id }) => id)).size).toBe(46);
  });

  it('are sent from a page that is itself not counted again', async () => {
    countVisit('', CODE);
    await settle();
    queueView(view(1));
    countVisit('', CODE);
    await expect.poll(() => queuedViews()).toEqual([]);
    expect(sent().map(({ id }) => id)).toContain(view(1).id);
  });

  it('are a hundred at most, the newest', () => {
    for (let index = 0; index < 130; index++) queueView(view(index));
    expect(queuedViews()).toHaveLength(100);
    expect(queuedViews()[0]).toEqual(view(30));
  });

  it('are forgotten after 30 days', () => {
    queueView(view(1, new Date(Date.now() - 32 * 86_400_000).toISOString().slice(0, 10)));
    queueView(view(2));
    expect(queuedViews()).toEqual([view(2)]);
  });

  it.each(['{', 'null', '{"a":1}', '[null,1,"x",{}]'])('start afresh from broken storage %j', (text) => {
    localStorage.setItem('reader:visits', text);
    expect(queuedViews()).toEqual([]);
  });
});

it('a page that is not worth counting shows the number of the site alone', async () => {
  showVisits('/zt');
  await screen.findByText('12345');
  expect(asked).toEqual([{ url: '/zt/api/visits', views: undefined }]);
  expect(screen.getAllByText('—')).toHaveLength(1);
});
