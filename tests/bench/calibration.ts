import type { Row } from './report.ts';

/** Times the median of the loop from which on the machine is busy with something else. */
const SLOW = 1.3;
/** A machine that stays busy is measured as it is. */
const TRIES = 3;
const STEPS = 10_000_000;

/** What the loop took so far, and around each sample of the part that is running, ms. */
const all: number[] = [];
let loops: number[] = [];
let again = 0;

/** A fixed piece of work, ms: how fast the machine is right now. */
function loopTime(): number {
  const began = performance.now();
  let hash = 0;
  for (let step = 0; step < STEPS; step += 1) hash = Math.imul(hash ^ step, 0x9e3779b1);
  if (Object.is(hash, -0)) throw new Error('so that the loop is not left out');
  return performance.now() - began;
}

const medianOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

function timeLoop(): number {
  if (all.length === 0) for (let run = 0; run < 8; run += 1) all.push(loopTime());
  const time = loopTime();
  all.push(time);
  loops.push(time);
  return time;
}

/** Takes a sample between two runs of a fixed loop; anew, a few times at most, where the machine was slow in one of them. */
export async function steady<T>(take: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const before = timeLoop();
    const sample = await take();
    const slowest = Math.max(before, timeLoop());
    if (slowest <= SLOW * medianOf(all) || tried === TRIES) return sample;
    again += 1;
  }
}

/** How steady the machine was in a part of the bench, which ends here; nothing where the part took no such samples. */
export function machineRows(part: string): readonly Row[] {
  const [times, anew] = [loops, again];
  [loops, again] = [[], 0];
  if (times.length === 0) return [];
  const [slowest, usual] = [Math.max(...times), medianOf(times)];
  return [
    {
      what: `${part}: the machine, slowest loop of ${times.length} by their median; ${anew} samples taken anew`,
      ours: `${slowest.toFixed(1)} ms`,
      floor: `${usual.toFixed(1)} ms`,
      ratio: slowest / usual,
      goal: '',
    },
  ];
}
