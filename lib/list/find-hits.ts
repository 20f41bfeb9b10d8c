export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * Divides a text at the words that were looked for, in any case.
 *
 * @param words as `searchWords` gives them
 */
export function findHits(text: string, words: string[]): Piece[] {
  const found = words.filter((word) => word !== '').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (found.length === 0) return [{ text, hit: false }];
  // Longer words first: 垃圾分类 before 垃圾.
  found.sort((a, b) => b.length - a.length);
  return text
    .split(new RegExp(`(${found.join('|')})`, 'giu'))
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
