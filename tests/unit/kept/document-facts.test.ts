import { describe, expect, it } from 'vitest';
import { readFacts } from '@/lib/kept/document-facts';

const banner = (label: string) =>
  `<div role="note" class="mb-5"><p><strong class="mr-2">${label}</strong>说明</p></div>`;
const waiting = `<div hidden="" data-valid-until="2026-12-31">${banner('已失效')}</div>`;

describe('the state of a kept notice', () => {
  it.each([
    ['none', '<div id="body"></div>', undefined, undefined],
    ['what the page says', banner('已废止'), '已废止', undefined],
    ['not what it will say one day', waiting, undefined, '2026-12-31'],
    ['both', banner('更正') + waiting, '更正', '2026-12-31'],
  ])('is %s', (_name, html, badge, validUntil) => expect(readFacts(html)).toMatchObject({ badge, validUntil }));
});
