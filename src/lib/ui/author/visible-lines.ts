/** Lines that are in sight of a text that scrolls, from 1, with one more on either side. */
export function visibleLines(
  lines: number,
  scrollTop: number,
  height: number,
  lineHeight: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(1, Math.floor(scrollTop / lineHeight));
  const last = Math.min(lines, Math.ceil((scrollTop + height) / lineHeight) + 1);
  return { first, last: Math.max(first, last) };
}

/** How many lines a text has; an empty one has one. */
export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Where a line of a text begins and ends, in UTF-16 units; the last line for one that is not there. */
export function placeOfLine(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
