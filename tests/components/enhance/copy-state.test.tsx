import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '@/components/offline/changes';
import { CopyState } from '@/components/offline/copy-state';
import { checkCopy } from '@/lib/enhance/copy-state';
import type { CheckResult, Comparison, WorkerMessage } from '@/lib/kept/messages';

type Answers = { CHECK_ARTICLE?: CheckResult; COMPARE_ARTICLE?: Comparison };

/** A page as the worker marks it, with a worker that answers so; what it was asked comes back. */
function showCopy(answers: Answers, marked = true): WorkerMessage[] {
  const asked: WorkerMessage[] = [];
  const controller = {
    postMessage(message: WorkerMessage, [port]: MessagePort[]) {
      asked.push(message);
      port?.postMessage(answers[message.type as keyof Answers]);
    },
  };
  vi.stubGlobal('navigator', { serviceWorker: { controller } });
  render(
    <div>
      <CopyState />
      <Changes />
      <div>
        <main data-article="abcd1234" data-revision="r1">
          原来的正文
        </main>
      </div>
    </div>,
  );
  const line = document.querySelector<HTMLElement>('#copy-state');
  if (line && marked) {
    line.hidden = false;
    line.textContent = '保存于 2026-11-22 10:00，尚未核对（上次核对：3 天前）';
  }
  checkCopy();
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

const line = () => document.querySelector<HTMLElement>('#copy-state');

describe('a copy', () => {
  it.each([
    ['same', '保存于 2026-11-22 10:00，与官网一致'],
    ['unknown', '保存于 2026-11-22 10:00，尚未核对（上次核对：3 天前）'],
    ['updated', '保存于 2026-11-22 10:00，官网已更新查看新内容看看改了什么'],
  ] as const)('of which the site says “%s” says “%s”', async (state, text) => {
    showCopy({ CHECK_ARTICLE: { state } });
    await vi.waitFor(() => expect(line()?.textContent).toBe(text));
    expect(screen.getByRole('main').textContent).toBe('原来的正文');
  });

  it('that was taken down is no longer on the page', async () => {
    showCopy({ CHECK_ARTICLE: { state: 'withdrawn' } });
    await vi.waitFor(() => expect(line()?.textContent).toBe('保存于 2026-11-22 10:00，官网已撤下查看说明'));
    expect(screen.queryByRole('main')).toBeNull();
  });

  it('is not compared when the page came from the site', async () => {
    const asked = showCopy({ CHECK_ARTICLE: { state: 'updated' } }, false);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual([]);
    expect(line()?.hidden).toBe(true);
  });
});

describe('a page that is looked at again', () => {
  it('after an hour is compared, also one that came from the site', async () => {
    showCopy({ CHECK_ARTICLE: { state: 'updated' } }, false);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(line()?.textContent).toBe('官网已更新查看新内容看看改了什么'));
    expect(line()?.hidden).toBe(false);
    vi.restoreAllMocks();
  });
});

describe('what changed', () => {
  const shown = async (comparison: Comparison) => {
    const asked = showCopy({ CHECK_ARTICLE: { state: 'updated' }, COMPARE_ARTICLE: comparison });
    await userEvent.click(await screen.findByRole('button', { name: '看看改了什么' }));
    await vi.waitFor(() => expect(document.querySelector('#changes')).toHaveProperty('hidden', false));
    expect(asked.at(-1)).toMatchObject({ code: 'abcd1234', html: expect.stringContaining('原来的正文') });
    return document.querySelector('#changes ol')?.innerHTML;
  };

  it('is said in words beside the marks, without a way for the text to become markup', async () => {
    const html = await shown({
      changes: [
        { kind: 'gap', text: '' },
        { kind: 'same', text: '一。' },
        { kind: 'removed', text: '<b>二</b>。' },
        { kind: 'added', text: '三。' },
      ],
    });
    expect(html).toBe(
      '<li><span>（中间没有改动的部分略）</span></li><li><span>一。</span></li>' +
        '<li>删去：<del>&lt;b&gt;二&lt;/b&gt;。</del></li><li>新增：<ins>三。</ins></li>',
    );
  });

  it.each([
    ['only pictures', { changes: [] }, '文字没有改动，图片、附件或者相关稿件有更新。'],
    ['something that is not here yet', {}, '现在比较不了，请过一会儿再试。'],
  ])('may be %s', async (_name, comparison, text) => expect(await shown(comparison)).toBe(text));
});
