import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { hostilePayloads } from '../../support/hostile-payloads';
import { foreignParts } from './allowed-output';
import { options } from './sanitize-options';

const clean = (html: string) => sanitizeHtml(html, options).html;

describe.each(hostilePayloads)('%s: %j', (_, payload) => {
  const html = clean(payload);

  it('leaves nothing but what the list allows', () => expect(foreignParts(html)).toEqual([]));

  it('leaves the text', () => expect(html).toContain('正文'));

  it('leaves nothing that a second look would find', () => {
    expect(foreignParts(clean(html))).toEqual([]);
    expect(clean(html)).toBe(html);
  });
});

it('are at least 300 payloads, each once', () => {
  expect(new Set(hostilePayloads.map(([, payload]) => payload)).size).toBe(hostilePayloads.length);
  expect(hostilePayloads.length).toBeGreaterThanOrEqual(300);
});

it('shows mark-up that was written as text as text', () => {
  expect(clean('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
});
