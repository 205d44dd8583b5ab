import { foldMarks, foldText } from './text.ts';

/** A stretch of a text, in UTF-16 units: from the first to before the last. */
export type Range = readonly [from: number, to: number];

/** The words of a query, folded as `foldText` does; none for a query without a letter or digit. */
export function queryWords(query: string): readonly string[] {
  return foldText(query).split(' ').filter(Boolean);
}

/**
 * Where folded words occur in a text, in order and without overlaps: "viet nam" is found in "Việt Nam". Marks that follow a
 * letter belong to it.
 *
 * @param words from `queryWords`
 */
export function occurrences(text: string, words: readonly string[]): readonly Range[] {
  if (words.length === 0) return [];
  const { folded, starts } = foldedWithStarts(text);
  const found: Range[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([starts[at]!, endOf(starts, at + word.length)]);
  }
  return joined(found.sort((a, b) => a[0] - b[0]));
}

/** The folded text, and for each of its units where in the text the sign begins that it comes from; at its end the length of the text. */
function foldedWithStarts(text: string): { readonly folded: string; readonly starts: readonly number[] } {
  let folded = '';
  let at = 0;
  const starts: number[] = [];
  for (const sign of text) {
    const own = /['’ʼ]/.test(sign) ? '' : foldMarks(sign);
    starts.push(...new Array<number>(own.length).fill(at));
    folded += own;
    at += sign.length;
  }
  starts.push(at);
  return { folded, starts };
}

/** Where the sign of the unit before `past` ends: a sign can fold to several units, and it is marked whole. */
function endOf(starts: readonly number[], past: number): number {
  let next = past;
  while (starts[next] === starts[past - 1]) next += 1;
  return starts[next]!;
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const apart: Range[] = [];
  for (const range of ranges) {
    const last = apart.at(-1);
    if (last !== undefined && range[0] <= last[1])
      apart[apart.length - 1] = [last[0], Math.max(last[1], range[1])];
    else apart.push(range);
  }
  return apart;
}
