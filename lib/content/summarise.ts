const SENTENCE_END = /[。！？!?；;…][”’」』）)]*|(?<=[a-z])\.(?=\s)/gi;

/** The beginning of a text in at most `max` characters, ending with a sentence when one ends in time. */
export function summarise(text: string, max = 110): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= max) return line;
  const head = characters.slice(0, max).join('');
  const ends = Array.from(head.matchAll(SENTENCE_END), (match) => match.index + match[0].length);
  const end = ends.at(-1) ?? 0;
  // A first sentence of a few words says less than a cut second one.
  if (end >= max * 0.4) return head.slice(0, end);
  return `${withoutHalfWord(characters, max - 1).replace(/[，、：:,\s]+$/, '')}…`;
}

/** Words of letters end at a space; Chinese has none to end at. */
function withoutHalfWord(characters: string[], length: number): string {
  const head = characters.slice(0, length).join('');
  const isCut = /[a-z0-9]/i.test(characters[length] ?? '') && /[a-z0-9]$/i.test(head);
  return (isCut && /^.*\s(?=\S{1,20}$)/s.exec(head)?.[0]) || head;
}
