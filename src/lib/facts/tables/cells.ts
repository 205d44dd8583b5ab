/** First signs by which a spreadsheet takes a cell for a formula. */
const formula = /^[=+\-@\t\r]/;

/** A cell as it is written: in quotes, and with a ' before what a spreadsheet would compute. */
export function writtenCell(text: string): string {
  // What begins with a ' already gets a second one, so that reading takes away the right one.
  const defused = formula.test(text) || text.startsWith("'") ? `'${text}` : text;
  return `"${defused.replaceAll('"', '""')}"`;
}

/** A cell as it was meant: without the ' that keeps a spreadsheet from computing it. */
export function meantCell(text: string): string {
  return /^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text;
}

/** A row as it is written, without the end of its line. */
export function writtenRow(cells: readonly string[], separator = ','): string {
  return cells.map(writtenCell).join(separator);
}

/** Several texts in one cell, parted by a sign; where a text holds it, or a backslash, a backslash stands before it. */
export function joinParts(parts: readonly string[], sign: ';' | '|'): string {
  const joined = parts.map((part) => part.replace(/[\\;|]/g, '\\$&')).join(`${sign} `);
  // One text with a comma would be taken for several.
  return sign === ';' && parts.length === 1 && joined.includes(',') ? `${joined};` : joined;
}

/** The texts of a cell, trimmed; ends of lines part them too. Empty ones are kept with `|`, whose places have a meaning. */
export function splitParts(text: string, sign: ';' | '|'): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at]!;
    if (one === sign || (sign === ';' && one === '\n')) {
      parts.push(part);
      part = '';
    } else if (one === '\\' && /[\\;|]/.test(text[at + 1] ?? '')) {
      at += 1;
      part += text[at]!;
    } else part += one;
  }
  parts.push(part);
  const trimmed = parts.map((one) => one.trim());
  return sign === '|' ? trimmed : trimmed.filter((one) => one !== '');
}

/** Words of a cell: parted by semicolons, or by commas where it has none. */
export function splitWords(text: string): readonly string[] {
  if (/[;\n]/.test(text.replace(/\\[\\;|]/g, ''))) return splitParts(text, ';');
  return text
    .split(',')
    .flatMap((word) => splitParts(word, ';'))
    .filter((word) => word !== '');
}
