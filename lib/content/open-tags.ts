import { ENDS_PARAGRAPH, FORMATTING, TABLE_PARTS } from './element-names';

const MAX_DEPTH = 200;
/** Each open formatting element may be opened again in every block that follows, so few may be open. */
const MAX_FORMATTING = 16;

/** Which open elements a start tag ends, and how far up they are looked for. */
const IMPLIED_ENDS: Record<string, { ends: string[]; within: string[] }> = {
  li: { ends: ['li'], within: ['ul', 'ol'] },
  dd: { ends: ['dd', 'dt'], within: ['dl'] },
  dt: { ends: ['dd', 'dt'], within: ['dl'] },
  td: { ends: ['td', 'th'], within: ['table'] },
  th: { ends: ['td', 'th'], within: ['table'] },
  tr: { ends: ['tr', 'caption'], within: ['table'] },
  tbody: { ends: ['tbody', 'thead', 'tfoot', 'tr', 'caption'], within: ['table'] },
  thead: { ends: ['tbody', 'thead', 'tfoot', 'tr', 'caption'], within: ['table'] },
  tfoot: { ends: ['tbody', 'thead', 'tfoot', 'tr', 'caption'], within: ['table'] },
};

interface OpenTag {
  name: string;
  /** How many formatting elements were open: those opened inside a cell end with it. */
  formatting: number;
}

/**
 * Follows which elements are open, near enough to what a parser does to know how deep the tree and
 * how costly a tag will be. Says which tags to leave out so that both stay bounded.
 */
export class OpenTags {
  private readonly stack: OpenTag[] = [];
  private readonly formatting: string[] = [];
  private readonly leftOut = new Map<string, number>();

  /** What the next text or tag costs: itself, and each formatting element opened again for it. */
  get cost(): number {
    return 1 + this.formatting.length;
  }

  /** `false`: leave the tag out. */
  open(name: string): boolean {
    const isFormatting = FORMATTING.has(name);
    if (TABLE_PARTS.has(name) && !this.stack.some((tag) => tag.name === 'table')) return this.leaveOut(name);
    if (ENDS_PARAGRAPH.has(name)) this.endNearest(['p'], ['td', 'th', 'caption', 'table']);
    const implied = IMPLIED_ENDS[name];
    if (implied) this.endNearest(implied.ends, implied.within);
    const tooDeep = this.stack.length + this.formatting.length >= MAX_DEPTH;
    if (tooDeep || (isFormatting && this.formatting.length >= MAX_FORMATTING)) return this.leaveOut(name);
    if (isFormatting) this.formatting.push(name);
    else this.stack.push({ name, formatting: this.formatting.length });
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
      const index = this.formatting.lastIndexOf(name);
      if (index !== -1) this.formatting.splice(index, 1);
      return index !== -1;
    }
    const index = this.stack.findLastIndex((tag) => tag.name === name);
    if (index !== -1) this.truncate(index);
    return index !== -1;
  }

  private leaveOut(name: string): false {
    this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    return false;
  }

  private endNearest(ends: string[], within: string[]): void {
    let found: number | undefined;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const name = this.stack[i]?.name ?? '';
      if (within.includes(name)) break;
      if (ends.includes(name)) found = i;
    }
    if (found !== undefined) this.truncate(found);
  }

  private truncate(length: number): void {
    for (const tag of this.stack.splice(length)) {
      if (/^(?:td|th|caption)$/.test(tag.name))
        this.formatting.length = Math.min(this.formatting.length, tag.formatting);
    }
  }
}
