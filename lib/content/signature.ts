import type { ElementContent, Root } from 'hast';
import { isElement, plainOf, runsOf } from './tree';

const DATE_LINE =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;
const AGENCY_END =
  /(?:局|办|室|委|部|厅|院|府|中心|组|处|科|会|站|所|队|司|校|园|馆|社|镇|乡|街道|社区|村|县|区|市|银行|集团|支部|党委|指挥部)$/;
const MAX_AGENCY = 32;
const MAX_AGENCIES = 4;
/** What may follow a signature: a remark in brackets, or the names of the attachments. */
const MAY_FOLLOW = /^(?:附件|附[：:]|相关附件|[（(].*[)）]$)/;

/**
 * 落款: the agency's line (or lines) and the date at the end of a body get the class `signature`. Nothing
 * is marked unless both are there, and nothing is derived from them.
 */
export function markSignature(root: Root): void {
  const paragraphs = root.children;
  let last = paragraphs.length - 1;
  while (last > 0 && MAY_FOLLOW.test(lineOf(paragraphs[last] as ElementContent) ?? '')) last--;
  const dateLine = paragraphs[last] as ElementContent | undefined;
  if (dateLine && splitSignature(dateLine)) return mark(dateLine);
  if (!dateLine || !DATE_LINE.test(lineOf(dateLine) ?? '')) return;
  let first = last;
  while (first > 0 && last - first < MAX_AGENCIES && isAgency(lineOf(paragraphs[first - 1] as ElementContent))) first--;
  if (first < last) for (const node of paragraphs.slice(first, last + 1)) mark(node as ElementContent);
}

/** Agency and date in one paragraph, on lines of their own. */
function splitSignature(node: ElementContent): boolean {
  if (!isElement(node, 'p')) return false;
  const lines = runsOf(node.children, (child) => isElement(child, 'br'))
    .filter((run) => !run.yes)
    .map((run) => plainOf(run.nodes).replace(/\s/g, ''));
  const date = lines.pop();
  return lines.length > 0 && date !== undefined && DATE_LINE.test(date) && lines.every(isAgency);
}

/** The only line of a paragraph, without spaces. */
function lineOf(node: ElementContent): string | undefined {
  if (!isElement(node, 'p') || node.children.some((child) => isElement(child, 'br', 'img'))) return undefined;
  return plainOf(node.children).replace(/\s/g, '');
}

function isAgency(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.length >= 3 &&
    line.length <= MAX_AGENCY &&
    AGENCY_END.test(line) &&
    !/[。，；：！？、]/.test(line)
  );
}

function mark(node: ElementContent): void {
  if (isElement(node, 'p')) node.properties = { className: ['signature'] };
}
