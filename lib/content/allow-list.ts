import type { Schema } from 'hast-util-sanitize';

/** Grows with every change of what the sanitiser lets through or how a body is arranged: stored bodies are then made anew. */
export const CONTENT_RULES_VERSION = 2;

const ALIGNED: ['className', ...string[]] = ['className', 'align-center', 'align-right'];
const COUNT = /^\d{1,3}$/;

/**
 * Everything that a stored body may consist of. Attributes are those we write ourselves: no `style`,
 * no `id`, no address but http(s), mail, telephone, our articles and our pictures.
 */
export const ALLOW_LIST: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'br', 'blockquote', 'pre', 'figure', 'figcaption'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['div', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'img', 'span', 'strong', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'code', 'mark', 'cite', 'q'],
    ...['ruby', 'rt', 'rp'],
  ],
  attributes: {
    a: [
      ['href', /^(?:https?:\/\/|mailto:|tel:|\/a\/)/],
      ['rel', 'noopener', 'noreferrer'],
      ['dataLeaving', /^[a-z0-9._:[\]-]+$/],
    ],
    img: [
      ['src', /^\/media\/[\w-]+$/],
      ['srcSet', /^\/media\/[\w-]+\?w=640 640w, \/media\/[\w-]+ \d+w$/],
      'sizes',
      'width',
      'height',
      'alt',
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
    p: [[...ALIGNED, 'signature']],
    ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6', 'figure'].map((name) => [name, [ALIGNED]])),
    td: [ALIGNED, ['colSpan', COUNT], ['rowSpan', COUNT]],
    th: [ALIGNED, ['colSpan', COUNT], ['rowSpan', COUNT], ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    ol: [
      ['start', /^-?\d{1,6}$/],
      ['type', '1', 'a', 'A', 'i', 'I'],
    ],
    div: [
      ['className', 'table-scroll'],
      ['tabIndex', 0],
      ['role', 'region'],
      ['ariaLabel', '表格'],
    ],
    span: [['className', 'picture-missing']],
  },
  ancestors: {
    li: ['ul', 'ol'],
    ...Object.fromEntries(['dt', 'dd'].map((name) => [name, ['dl']])),
    figcaption: ['figure'],
    ...Object.fromEntries(['caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style', 'template', 'title', 'textarea', 'svg', 'math'],
  clobber: [],
  clobberPrefix: '',
  required: {},
};
