import { ENDS_PARAGRAPH, FORMATTING, MARKS, TABLE_PARTS } from './element-names';

/** Each level is walked once for every block in it; pages pasted from office programs have some thirty. */
const MAX_DEPTH = 64;
/** Each open formatting element may be opened again in every block that follows, so few may be open. */
const MAX_FORMATTING = 16;

/** Which open elements a start tag ends, and how far up they are looked for. */
const IMPLIED_ENDS = new Map<string, { ends: string[]; within: string[] }>([
  ['li', { ends: ['li'], within: ['ul', 'ol'] }],
  ['dd', { ends: ['dd', 'dt'], within: ['dl'] }],
  ['dt', { ends: ['dd', 'dt'], within: ['dl'] }],
  ['td', { ends: ['td', 'th'], within: ['table'] }],
  ['th', { ends: ['td', 'th'], within: ['table'] }],
  ['tr', { ends: ['tr', 'caption'], within: ['table'] }],
  ['tbody', { ends: ['tbody', 'thead', 'tfoot', 'tr', 'caption'], within: ['table'] }],
  ['thead', { ends: ['tbody', 'thead', 'tfoot', 'tr', 'caption'], within: ['table'] }],
  ['tfoot', { ends: ['tbody', 'thead', 'tfoot', 'tr', 'caption'], within: ['table'] }],
]);

/** One heading within another becomes part of it when the body is arranged. */
const HEADING = /^h[1-6]$/;

interface OpenTag {
  name: string;
  /** How many formatting elements were open: those opened inside a cell end with it. */
  formatting: number;
}

interface OpenFormatting {
  name: string;
  weight: number;
}

/**
 * Follows which elements are open, near enough to what a parser does to know how deep the tree and
 * how costly a tag will be. Says which tags to leave out so that both stay bounded.
 */
export class OpenTags {
  private readonly stack: OpenTag[] = [];
  private readonly formatting: OpenFormatting[] = [];
  private readonly leftOut = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private headings = 0;
  private weight = 0;

  /** What the next text or tag costs: itself, and each element that is opened again or put around it. */
  get cost(): number {
    return 1 + this.weight;
  }

  /**
   * `false`: leave the tag out.
   *
   * @param weight of a formatting element: grows with what is repeated of it in every block
   */
  open(name: string, weight = 1): boolean {
    const isFormatting = FORMATTING.has(name);
    if (TABLE_PARTS.has(name) && !this.isOpen('table')) return this.leaveOut(name);
    if (HEADING.test(name) && this.headings > 0) return this.leaveOut(name);
    if (ENDS_PARAGRAPH.has(name)) this.endNearest(['p'], ['td', 'th', 'caption', 'table']);
    const implied = IMPLIED_ENDS.get(name);
    if (implied) this.endNearest(implied.ends, implied.within);
    const tooDeep = this.stack.length + this.formatting.length >= MAX_DEPTH;
    if (tooDeep || (isFormatting && this.formatting.length >= MAX_FORMATTING)) return this.leaveOut(name);
    if (isFormatting) {
      this.formatting.push({ name, weight });
      this.weight += weight;
    } else {
      this.stack.push({ name, formatting: this.formatting.length });
      this.count(name, 1);
    }
    return true;
  }

  /** `false`: the tag closes nothing, or what was left out. */
  close(name: string): boolean {
    const leftOut = this.leftOut.get(name) ?? 0;
    if (leftOut > 0) {
      this.leftOut.set(name, leftOut - 1);
      return false;
    }
    if (FORMATTING.has(name)) {
      const index = this.formatting.findLastIndex((tag) => tag.name === name);
      if (index !== -1) this.dropFormatting(index, 1);
      return index !== -1;
    }
    if (!this.isOpen(name)) return false;
    this.truncate(this.stack.findLastIndex((tag) => tag.name === name));
    return true;
  }

  private isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  /** Repeated marks are taken for one when the body is arranged, so each costs once. */
  private count(name: string, change: 1 | -1): void {
    const count = (this.counts.get(name) ?? 0) + change;
    this.counts.set(name, count);
    if (HEADING.test(name)) this.headings += change;
    if (MARKS.has(name) && count === (change === 1 ? 1 : 0)) this.weight += change;
  }

  private leaveOut(name: string): false {
    this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    return false;
  }

  private endNearest(ends: string[], within: string[]): void {
    if (!ends.some((name) => this.isOpen(name))) return;
    let found: number | undefined;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const name = this.stack[i]?.name ?? '';
      if (within.includes(name)) break;
      if (ends.includes(name)) found = i;
    }
    if (found !== undefined) this.truncate(found);
  }

  private truncate(length: number): void {
    for (const { name, formatting } of this.stack.splice(length)) {
      this.count(name, -1);
      if (/^(?:td|th|caption)$/.test(name) && formatting < this.formatting.length) this.dropFormatting(formatting);
    }
  }

  private dropFormatting(start: number, count = Infinity): void {
    for (const { weight } of this.formatting.splice(start, count)) this.weight -= weight;
  }
}
