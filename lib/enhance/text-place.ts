import type { Place } from './reading-log';

const WORDS = 12;

export const textBlocks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#body > *')];

/** The first block of the text that is not above the screen. */
export function topBlock(): HTMLElement | undefined {
  return textBlocks().find((block) => block.getBoundingClientRect().bottom > 0);
}

/** Where the reader is; `undefined` before the text has left the top of the screen and once its end is in sight. */
export function placeNow(): Place | undefined {
  const blocks = textBlocks();
  const top = topBlock();
  const box = document.querySelector('#body')?.getBoundingClientRect();
  if (!top || !box || box.top >= 0 || box.bottom <= innerHeight) return undefined;
  const { top: y, height } = top.getBoundingClientRect();
  return {
    block: blocks.indexOf(top),
    part: round(Math.max(0, -y / height)),
    words: wordsOf(top),
    percent: Math.round((-box.top / (box.height - innerHeight)) * 100),
  };
}

/** Brings a place to the top of the screen. */
export function goToPlace({ block, part, words }: Place): void {
  const blocks = textBlocks();
  const isIt = (index: number) => blocks[index] !== undefined && wordsOf(blocks[index]) === words;
  // The nearest paragraph that begins so, where paragraphs were added or taken out before it.
  const distances = blocks.map((_each, index) => index).sort((a, b) => Math.abs(a - block) - Math.abs(b - block));
  const found = blocks[distances.find(isIt) ?? Math.min(block, blocks.length - 1)];
  if (!found) return;
  const { top, height } = found.getBoundingClientRect();
  scrollBy({ top: top + part * height, behavior: 'instant' });
}

const wordsOf = (block: HTMLElement) => (block.textContent ?? '').trim().slice(0, WORDS);
const round = (part: number) => Math.round(part * 1000) / 1000;
