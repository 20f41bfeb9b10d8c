import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SWRConfig } from 'swr';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ArticleList } from '@/components/list/article-list.client';
import { markRead } from '@/lib/enhance/read-marks';
import type { CardPage, CardView } from '@/lib/list/card-view';
import { startStaticServer, type StaticServer } from '../../support/static-server';

let server: StaticServer;

beforeAll(async () => {
  server = await startStaticServer();
});
afterAll(() => server.close());
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const card = (number: number): CardView => ({
  code: `code${number}`,
  url: `/a/code${number}`,
  title: `稿件 ${number}`,
  date: '2026-03-05',
  badges: [],
});

const page = (number: number, pages: number): CardPage => ({
  items: [card(number * 2 - 1), card(number * 2)],
  total: pages * 2,
  page: number,
  pages,
});

function show(first: CardPage) {
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <ArticleList base={server.origin} query={{ page: 1 }} first={first} />
    </SWRConfig>,
  );
}

const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

describe('the list', () => {
  it('puts the next page below the first', async () => {
    server.set('/api/articles', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(page(2, 2)) });
    show(page(1, 2));
    await userEvent.click(screen.getByRole('link', { name: '更多稿件' }));
    await screen.findByText('稿件 3');
    expect(titles()).toEqual(['稿件 1', '稿件 2', '稿件 3', '稿件 4']);
    expect(screen.getByText('已经到底了')).toBeTruthy();
  });

  it('shows an article once when pages have moved by one', async () => {
    const moved = { ...page(2, 2), items: [card(2), card(3)] };
    server.set('/api/articles', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(moved) });
    show(page(1, 2));
    await userEvent.click(screen.getByRole('link', { name: '更多稿件' }));
    await screen.findByText('稿件 3');
    expect(titles()).toEqual(['稿件 1', '稿件 2', '稿件 3']);
  });

  it('says that a page did not come, keeps what is there, and tries again on demand', async () => {
    server.set('/api/articles', { status: 500 });
    show(page(1, 2));
    await userEvent.click(screen.getByRole('link', { name: '更多稿件' }));
    await screen.findByText('没有加载出来，请检查网络后再试');
    expect(titles()).toEqual(['稿件 1', '稿件 2']);
    server.set('/api/articles', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(page(2, 2)) });
    await userEvent.click(screen.getByRole('link', { name: '再试一次' }));
    await screen.findByText('稿件 4');
  });

  it('marks articles read on this phone', () => {
    markRead('code2');
    show(page(1, 1));
    expect(screen.getAllByText('已读')).toHaveLength(1);
  });
});
