/** Loops of one class with the escapes between them: a string of megabytes costs no stack. */
const STRING = String.raw`"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"`;
const SCALAR = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`;
const TOKEN = new RegExp(String.raw`\s*(?:(${STRING})|(${SCALAR})|([[\]{},:]))`, 'y');
const CLOSED_STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/**
 * Where a text stops being JSON: the engine's own message has a position for some errors only.
 *
 * @returns 1-based line and column, `undefined` for valid JSON
 */
export function findJsonError(text: string): { line: number; column: number; atEnd: boolean } | undefined {
  const stack: string[] = [];
  let expected: Expected = 'value';
  let index = 0;
  for (;;) {
    TOKEN.lastIndex = index;
    const match = TOKEN.exec(text);
    const next: Expected | undefined = match ? step(expected, match, stack) : undefined;
    if (next === undefined) break;
    expected = next;
    index = TOKEN.lastIndex;
  }
  const start = index + (/^\s*/.exec(text.slice(index, index + 1000))?.[0].length ?? 0);
  if (start >= text.length && expected === 'nothing') return undefined;
  const before = text.slice(0, start);
  const line = before.split('\n').length;
  CLOSED_STRING.lastIndex = start;
  const atEnd = start >= text.length || (text[start] === '"' && !CLOSED_STRING.test(text));
  return { line, column: start - before.lastIndexOf('\n'), atEnd };
}

/** What may follow, or `undefined` when the token may not stand here. Keeps the open brackets in `stack`. */
function step(expected: Expected, match: RegExpExecArray, stack: string[]): Expected | undefined {
  const [, string, scalar, mark] = match;
  const takesValue = expected === 'value' || expected === 'value or ]';
  if (string !== undefined && (expected === 'key' || expected === 'key or }')) return ':';
  if (string !== undefined || scalar !== undefined) return takesValue ? afterValue(stack) : undefined;
  if (mark === '{' || mark === '[') {
    if (!takesValue) return undefined;
    stack.push(mark);
    return mark === '{' ? 'key or }' : 'value or ]';
  }
  if (mark === ':') return expected === ':' ? 'value' : undefined;
  const open = stack.at(-1);
  if (mark === ',') return expected === ', or end' ? (open === '{' ? 'key' : 'value') : undefined;
  const closes = mark === '}' ? '{' : '[';
  const mayClose = expected === ', or end' || expected === (mark === '}' ? 'key or }' : 'value or ]');
  if (open !== closes || !mayClose) return undefined;
  stack.pop();
  return afterValue(stack);
}

const afterValue = (stack: string[]): Expected => (stack.length > 0 ? ', or end' : 'nothing');
