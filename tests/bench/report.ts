/** One line of the table: what was measured against the least that the platform allows for the same work. */
export interface Row {
  readonly what: string;
  /** Our figure with its unit. */
  readonly ours: string;
  /** What it is held against, measured in the same run; '' where there is nothing to hold it against. */
  readonly floor: string;
  /** Ours by the floor; undefined where the figure stands alone. */
  readonly ratio?: number;
  /** What is wanted, in words. */
  readonly goal: string;
  /** Undefined for a figure that is only told. */
  readonly met?: boolean;
}

/** A part of the bench: a file `NAME.bench.ts` that exports `measure`. Lines given to `say` show how far it is. */
export type Measure = (say: (line: string) => void) => Promise<readonly Row[]>;

/** The value that a share of a list lies below: 0.5 for the median, 0.99 for the 99th percentile. NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How long a piece of work takes, in ms. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Frees what earlier work left behind: found in the middle of a sample, the garbage of others would be charged to it. */
function collect(): void {
  globalThis.gc?.();
}

/**
 * Times two pieces of work in turn, so that what else the machine does hits both alike.
 *
 * @returns medians in ms over the rounds, after one round that is not counted
 */
export function timeInTurn(
  ours: () => unknown,
  floor: () => unknown,
  rounds: number,
): { readonly ours: number; readonly floor: number } {
  const times = { ours: [] as number[], floor: [] as number[] };
  collect();
  for (let round = 0; round <= rounds; round += 1) {
    const [floorMs, oursMs] = [timeOf(floor), timeOf(ours)];
    if (round === 0) continue;
    times.ours.push(oursMs);
    times.floor.push(floorMs);
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'floor', 'ratio', 'goal', 'met'];
  const lines = rows.map(({ what, ours, floor, ratio, goal, met }) => [
    what,
    ours,
    floor,
    ratio === undefined ? '' : ratio.toFixed(2),
    goal,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? title.length)),
  );
  const print = (line: readonly string[]): string =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [print(head), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(print)].join('\n');
}
