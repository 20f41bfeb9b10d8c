import { decodeEntities } from './document-facts';
import { readBodyText } from './document-text';

/** A sentence with its closing marks; a line without an end mark is one too. */
const SENTENCE = /[^。！？!?；;\n]*[。！？!?；;]+[”’」』）)]*|[^。！？!?；;\n]+/g;
const TITLE = /<h1\b[^>]*>([\s\S]*?)<\/h1>/;
const BANNER = /(data-valid-until="[^"]*"[^>]*>\s*)?<div role="note"[^>]*>([\s\S]*?)<\/div>/;
const ATTACHMENTS = /<section aria-labelledby="attachments"[\s\S]*?<\/section>/;

/** What one reads in an article, sentence by sentence: title, 更正 and the like, text, names of attachments. */
export function readSentences(html: string): string[] {
  const [, title = ''] = TITLE.exec(html) ?? [];
  const [, waiting, banner = ''] = BANNER.exec(html) ?? [];
  const attachments = (ATTACHMENTS.exec(html)?.[0] ?? '').replace(/<\/li>/g, '\n');
  const parts = [plain(title), waiting ? '' : plain(banner), readBodyText(html), plain(attachments)];
  return splitSentences(parts.join('\n'));
}

export function splitSentences(text: string): string[] {
  return (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

function plain(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, ' ')).replace(/[^\S\n]+/g, ' ');
}
