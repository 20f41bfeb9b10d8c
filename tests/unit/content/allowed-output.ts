import type { Element, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const ELEMENTS =
  'p h2 h3 h4 h5 h6 hr br blockquote pre figure figcaption ul ol li dl dt dd div table caption thead tbody tfoot tr th td a img span strong em u s del ins sub sup code mark cite q ruby rt rp'.split(
    ' ',
  );
const ATTRIBUTES =
  'className href rel dataLeaving src srcSet sizes width height alt loading decoding colSpan rowSpan scope start type tabIndex role ariaLabel'.split(
    ' ',
  );
const CLASSES = ['align-center', 'align-right', 'signature', 'table-scroll', 'picture-missing'];

/**
 * What a body holds that it may not: read back by a parser, as a browser would, and compared with a
 * list that is written down here a second time, so that a slip in the sanitiser's own list shows.
 */
export function foreignParts(html: string): string[] {
  const found: string[] = [];
  const visit = (node: RootContent): void => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type !== 'element') return;
    if (!ELEMENTS.includes(node.tagName)) found.push(`<${node.tagName}>`);
    found.push(...foreignProperties(node));
    node.children.forEach(visit);
  };
  fromHtml(html, { fragment: true }).children.forEach(visit);
  return found;
}

function foreignProperties({ tagName, properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const here = `${tagName}[${name}=${String(value)}]`;
    if (!ATTRIBUTES.includes(name)) return [here];
    if (name === 'className') return (value as string[]).every((one) => CLASSES.includes(one)) ? [] : [here];
    if (name === 'href') return /^(https?:\/\/|mailto:|tel:|\/a\/[0-9a-z]{8}$)/.test(String(value)) ? [] : [here];
    if (name === 'src') return /^\/media\/\w+$/.test(String(value)) ? [] : [here];
    return [];
  });
}

/** Everything but white space, for comparing what was put in with what came out. */
export const letters = (text: string): string => text.replace(/[\s\u3000]/g, '');
