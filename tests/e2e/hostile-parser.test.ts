import { fromHtml } from 'hast-util-from-html';
import type { Element, RootContent } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sanitizeHtml } from '@/lib/content/sanitize-html';
import { hostilePayloads } from '../support/hostile-payloads';
import { launchWatchedBrowser, watchedContext, type WatchedBrowser } from '../support/watched-browser';
import { mutatedPayload } from '../unit/content/mutated-payload';
import { randomHtml } from '../unit/content/random-html';
import { options } from '../unit/content/sanitize-options';

const DOCUMENTS = 600;
const written = [
  ...hostilePayloads.map(([, payload]) => payload),
  ...Array.from({ length: DOCUMENTS }, (_, seed) => mutatedPayload(100_000 + seed)),
  ...Array.from({ length: DOCUMENTS }, (_, seed) => randomHtml(100_000 + seed)),
];
const bodies = written.map((html) => sanitizeHtml(html, options).html as string);

let watched: WatchedBrowser;

beforeAll(async () => {
  watched = await launchWatchedBrowser();
});

afterAll(async () => {
  await watched?.close();
});

/** A tree in the form that both parsers can be asked for: text, or name and attributes with the children. */
function shapeOf(node: RootContent): unknown[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [`<!${node.type}>`];
  return [[`${node.tagName} ${attributesOf(node)}`, ...node.children.flatMap(shapeOf)]];
}

const NAMES: Record<string, string> = { className: 'class', dataLeaving: 'data-leaving', ariaLabel: 'aria-label' };

const attributesOf = ({ properties }: Element): string =>
  Object.entries(properties)
    .map(([name, value]) => `${NAMES[name] ?? name.toLowerCase()}=${Array.isArray(value) ? value.join(' ') : value}`)
    .sort()
    .join(' ');

/** In the page: the same of what the browser's parser makes of each body, as a fragment and as part of a page. */
function shapesInBrowser(list: string[]): [fragment: string, page: string][] {
  const shape = (node: Node): unknown[] => {
    if (node instanceof Text || node.nodeType === 3) return [node.nodeValue];
    if (node.nodeType !== 1) return [`<!${node.nodeName}>`];
    const own = node as globalThis.Element;
    const attributes = [...own.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    return [[`${own.localName} ${attributes.join(' ')}`, ...[...own.childNodes].flatMap(shape)]];
  };
  const write = (parent: globalThis.Element | null) => JSON.stringify([...(parent?.childNodes ?? [])].flatMap(shape));
  return list.map((html) => {
    const box = document.createElement('div');
    document.body.replaceChildren(box);
    box.innerHTML = html;
    const page = new DOMParser().parseFromString(`<!DOCTYPE html><div id="body">${html}</div><p>`, 'text/html');
    return [write(box), write(page.querySelector('#body'))];
  });
}

describe(`${bodies.length} sanitised bodies`, () => {
  it('are read by the browser as they were meant, as a fragment and within a page', async () => {
    const { context, seen } = await watchedContext(watched.browser, 'http://127.0.0.1');
    const page = await context.newPage();
    const shapes = await page.evaluate(shapesInBrowser, bodies);
    await page.waitForTimeout(500);
    await context.close();
    const wrong = bodies.flatMap((body, index) => {
      const expected = JSON.stringify(fromHtml(body, { fragment: true }).children.flatMap(shapeOf));
      const [fragment, whole] = shapes[index] ?? [];
      return fragment === expected && whole === expected
        ? []
        : [{ from: written[index], body, expected, fragment, whole }];
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    // Our own pictures are all that a body may ask for.
    expect(seen.filter((sign) => !/^request for \S*\/media\/\w+(?:\?w=640)? /.test(`${sign} `))).toEqual([]);
  });
});
