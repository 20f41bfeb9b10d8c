import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SharePanel } from '@/components/share/share-panel';
import { articleViewOf } from '@/lib/document/article-view';
import { enableSharePanel } from '@/lib/enhance/share-panel';
import { createAddresses } from '@/lib/site/address';
import { sampleArticle } from '../../support/sample-article';

const article = articleViewOf(sampleArticle(), {
  addresses: createAddresses('https://www.shishi.example', ''),
  trustedHosts: [],
  today: '2026-11-20',
  related: [],
  earlier: [],
});

type Share = (data: ShareData) => Promise<void>;

function open(share?: Share) {
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  render(
    <>
      <a href="/qr" data-share="">
        分享
      </a>
      <SharePanel article={article} />
    </>,
  );
  enableSharePanel();
  return userEvent.setup();
}

// jsdom draws no top layer; what matters here is what the buttons do.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => Reflect.deleteProperty(navigator, 'share'));

describe('the share panel', () => {
  it('hides native sharing where there is none', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: '分享' }));
    expect(screen.queryByRole('button', { name: /发送给/ })).toBeNull();
  });

  it('shares the canonical address natively, once for a double tap', async () => {
    const shared: ShareData[] = [];
    let finish = () => {};
    const user = open((data) => {
      shared.push(data);
      return new Promise((resolve) => (finish = resolve));
    });
    await user.click(screen.getByRole('button', { name: '分享' }));
    const button = screen.getByRole('button', { name: /发送给/ });
    await user.dblClick(button);
    finish();
    expect(shared).toEqual([{ title: '河滨步道恢复开放', url: article.address }]);
  });

  it('says nothing when the reader cancels', async () => {
    const user = open(() => Promise.reject(new DOMException('cancelled', 'AbortError')));
    await user.click(screen.getByRole('button', { name: '分享' }));
    await user.click(screen.getByRole('button', { name: /发送给/ }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('copies the text block', async () => {
    const user = open();
    await user.click(screen.getByRole('button', { name: '分享' }));
    await user.click(screen.getByRole('button', { name: '复制标题和链接' }));
    expect(await navigator.clipboard.readText()).toBe(article.sharedText);
    expect(screen.getByRole('status').textContent).toBe('已复制');
  });
});
