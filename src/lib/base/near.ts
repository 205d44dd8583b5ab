/**
 * Optimal string alignment distance: how many single insertions, deletions, replacements and swaps of
 * neighbours turn `a` into `b`, each stretch edited once.
 * Stops counting above `max` and returns `max + 1`.
 */
export function editDistance(a: string, b: string, max = Infinity): number {
  if (Math.abs(a.length - b.length) > 2 * max) return max + 1;
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = right.map((_, column) => column + 1);
  last.unshift(0);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length]!;
}

/** Words that are looked at: a longer list is no help to choose from, and would take its time for every mistake. */
const mostCandidates = 1000;

/** The word of a list that was probably meant; '' when none is close (a third of its letters, at most 3, may differ). */
export function nearestOf(word: string, list: Iterable<string>): string {
  let best = '';
  let bestDistance = Infinity;
  let looked = 0;
  for (const candidate of list) {
    if ((looked += 1) > mostCandidates) break;
    const limit = Math.min(3, Math.max(1, Math.floor(candidate.length / 3)));
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}
