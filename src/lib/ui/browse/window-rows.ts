/** Where rows of different heights lie one under the other: the top of each, and at the end the bottom of the last. Pixels. */
export function topsOf(count: number, heightAt: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) tops[index + 1] = tops[index]! + heightAt(index);
  return tops;
}

/** The row that a height lies in; the first or last for what is above or below all; -1 where there is no row. */
export function rowAt(tops: Float64Array, at: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, high);
}

/** Rows further than this from the view are not in the page. Pixels: enough for a flick until the next frame. */
const BEYOND = 600;

/** First and last row to show for a view from one height to another; last is -1 where there is no row. */
export function windowOf(
  tops: Float64Array,
  from: number,
  to: number,
): readonly [first: number, last: number] {
  return [Math.max(0, rowAt(tops, from - BEYOND)), rowAt(tops, to + BEYOND)];
}

/** How a closed row is built, for guessing its height before it was seen: CSS pixels. */
export interface RowShape {
  readonly width: number;
  /** All but the lines of the statement. */
  readonly frame: number;
  readonly line: number;
  /** Width of a usual character. */
  readonly character: number;
  readonly mostLines: number;
  /** No row is lower. */
  readonly least: number;
}

/** About how high a closed row is whose statement has so many characters. */
export function guessedHeight(
  length: number,
  { width, frame, line, character, mostLines, least }: RowShape,
): number {
  const lines = Math.ceil((length * character) / Math.max(width, 1));
  return Math.max(least, frame + line * Math.min(mostLines, Math.max(1, lines)));
}
