/** Excel reads a file without this mark in the machine's own encoding. */
const BOM = '\uFEFF';

/**
 * Rows as CSV (RFC 4180) for Excel. A text that a spreadsheet would take for a formula is made one by an
 * apostrophe: anybody can make up an address with a placement such as `=…` or `-…`.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
