import type { Root } from 'hast';
import { element, isBlank, text, trimBlankEnd, trimBlankStart } from './tree';

const MAX_CHARACTERS = 512 * 1024;
const MAX_PARAGRAPHS = 4000;

/**
 * Paragraphs of `content_text`: blank lines separate them when there are any, and single line feeds are
 * line breaks; without blank lines each line is a paragraph, as Chinese plain text is written.
 */
export function treeOfText(value: string): { root: Root; cut: boolean } {
  const cut = value.length > MAX_CHARACTERS;
  const kept = (cut ? value.slice(0, MAX_CHARACTERS) : value).toWellFormed().replace(/\r\n?/g, '\n');
  const separator = /\n[ \t\u3000]*\n/.test(kept) ? /\n(?:[ \t\u3000]*\n)+/ : /\n/;
  const blocks = kept.split(separator).filter((block) => !isBlank(block));
  const perParagraph = Math.max(1, Math.ceil(blocks.length / MAX_PARAGRAPHS));
  const root: Root = { type: 'root', children: [] };
  for (let i = 0; i < blocks.length; i += perParagraph) {
    root.children.push(element('p', linesOf(blocks.slice(i, i + perParagraph).join('\n'))));
  }
  return { root, cut };
}

function linesOf(block: string) {
  const lines = block.split('\n').map((line) => trimBlankEnd(trimBlankStart(line)));
  return lines
    .filter((line) => line !== '')
    .flatMap((line, i) => (i === 0 ? [text(line)] : [element('br'), text(line)]));
}
