/** Signs at which a spreadsheet takes a cell for a formula, also behind spaces and in full width. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One cell: quoted, and text that could be a formula stands behind an apostrophe. */
function cell(value: string | number): string {
  const text = String(value);
  const isDangerous = typeof value === 'string' && formula.test(text);
  return `"${(isDangerous ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Rows as CSV for spreadsheets: every cell in quotes, lines end as RFC 4180 says. Numbers may be negative, texts are no formulas. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
