import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { bundled } from './bundle.ts';
import type { Measured } from './questions-run.ts';
import type { Measure, Row } from './report.ts';
import type { MeasuredYaml } from './yaml-run.ts';

const sizes = [100, 1000, 10_000, 100_000];
const shipped = 'questions/vietnam-multilateral-diplomacy.yaml';
/** What may be waited for: a size that would take longer to generate is left out. */
const longestMs = 300_000;

/** The power of the size by which a time may grow. */
const MOST_GROWTH = 1.15;
const MOST_KB = 0.6;

const run = promisify(execFile);
const whole = (number: number): string => Math.round(number).toLocaleString('en');
const ms = (time: number): string => `${time < 10 ? time.toFixed(2) : whole(time)} ms`;
const perFact = (time: number, { facts }: Measured): string => ((time * 1000) / facts).toFixed(2);

/** The power of the size by which a time grows. */
function exponent(a: Measured, b: Measured, timeOfSize: (size: Measured) => number): number {
  return Math.log(timeOfSize(b) / timeOfSize(a)) / Math.log(b.facts / a.facts);
}

const generatingMs = ({ generated }: Measured): number => generated?.ms ?? Number.NaN;

/** How long a size will take to generate, told from the two before it: at least as they grew, at most with the square. */
function predictedMs(facts: number, done: readonly Measured[]): number {
  const [before, last] = done.filter(({ generated }) => generated !== undefined).slice(-2);
  if (before === undefined || last === undefined) return 0;
  const power = Math.min(2, Math.max(1, exponent(before, last, generatingMs)));
  return generatingMs(last) * (facts / last.facts) ** power;
}

function sayMeasured(size: Measured, say: (line: string) => void): void {
  const { facts, bytes, readMs, floorMs, cold, parts, generated, peak } = size;
  say(`${whole(facts)} facts, ${whole(bytes / 1000)} kB: read in ${ms(readMs)} (${whole((facts / readMs) * 1000)} facts/s), floor ${ms(floorMs)}, ${(readMs / floorMs).toFixed(2)} times it`); // prettier-ignore
  say(`  µs a fact: all ${perFact(readMs, size)}, JSON.parse ${perFact(parts.parseMs, size)}, schema ${perFact(parts.schemaMs, size)}, keys ${perFact(parts.keysMs, size)}, values read anew ${perFact(parts.valuesMs, size)}`); // prettier-ignore
  say(`  the first time in a new process: ${ms(cold.readMs)}, floor ${ms(cold.floorMs)}`);
  if (generated !== undefined)
    say(`  ${whole(generated.questions)} items generated in ${ms(generated.ms)} (${whole((facts / generated.ms) * 1000)} facts/s, ${whole((generated.questions / generated.ms) * 1000)} items/s), ${whole(generated.heapPerQuestion)} B of heap each`); // prettier-ignore
  say(`  most memory ${whole(peak / 1e6)} MB`);
}

/** The growth from one size to the next, from 1,000 facts on: below, a run is too short to tell. */
function growthRow(what: string, measured: readonly Measured[], timeOfSize: (size: Measured) => number): Row {
  const steps = measured.slice(1).filter((size) => !Number.isNaN(timeOfSize(size)));
  const powers = steps.slice(1).map((size, index) => exponent(steps[index]!, size, timeOfSize));
  return {
    what: `${what}, growth`,
    ours: powers.length === 0 ? 'not measured' : powers.map((power) => power.toFixed(2)).join(', '),
    floor: '1 (linear)',
    goal: `at most ${MOST_GROWTH}`,
    met: powers.length > 0 && Math.max(...powers) <= MOST_GROWTH,
  };
}

function readingRows(measured: readonly Measured[]): Row[] {
  return measured.map(({ facts, readMs, floorMs }) => {
    const ratio = readMs / floorMs;
    const isHeld = facts >= 1000;
    return { what: `read ${whole(facts)} facts (JSON)`, ours: ms(readMs), floor: ms(floorMs), ratio, goal: isHeld ? 'at most 3' : '', ...(isHeld && { met: ratio <= 3 }) }; // prettier-ignore
  });
}

function generatingRows(measured: readonly Measured[]): Row[] {
  const small = measured.find(({ facts }) => facts === 1000);
  const large = measured.find(({ facts }) => facts === 100_000);
  const each = (size: Measured | undefined): number => (size === undefined ? Number.NaN : generatingMs(size) / size.facts); // prettier-ignore
  const ratio = each(large) / each(small);
  const isMeasured = !Number.isNaN(ratio);
  const held = measured.findLast(({ generated }) => generated !== undefined);
  const heldKb = (held?.generated?.heapPerQuestion ?? Number.NaN) / 1000;
  return [
    {
      what: 'generate, a fact of 100,000 by one of 1,000',
      ours: isMeasured ? `${(each(large) * 1000).toFixed(0)} µs` : 'not measured',
      floor: `${(each(small) * 1000).toFixed(0)} µs`,
      ...(isMeasured && { ratio }),
      goal: 'at most 1.5',
      met: isMeasured && ratio <= 1.5,
    },
    growthRow('generate', measured, generatingMs),
    {
      what: `heap of a question of ${whole(held?.facts ?? 0)} facts`,
      ours: `${heldKb.toFixed(2)} kB`,
      floor: '',
      goal: `at most ${MOST_KB} kB`,
      met: heldKb <= MOST_KB,
    },
  ];
}

async function yamlRows(): Promise<Row[]> {
  const { stdout } = await run(process.execPath, [await bundled('yaml-run'), shipped]);
  return (JSON.parse(stdout) as MeasuredYaml[]).map(({ what, bytes, firstMs, ms: time }) => {
    const isLarge = bytes > 800_000;
    return {
      what: `read ${what} (YAML, ${whole(bytes / 1000)} kB)`,
      ours: `${ms(time)}, first ${ms(firstMs)}`,
      floor: '',
      goal: isLarge ? 'the first below 2 s' : '',
      ...(isLarge && { met: firstMs < 2000 }),
    };
  });
}

/** Reading fact files and generating their questions, from 100 to 100,000 facts, each size in a process of its own. */
export const measure: Measure = async (say) => {
  const script = await bundled('questions-run');
  const measured: Measured[] = [];
  for (const facts of sizes) {
    const predicted = predictedMs(facts, measured);
    const isShort = predicted <= longestMs;
    if (!isShort)
      say(
        `${whole(facts)} facts are read, not generated: that would take about ${whole(predicted / 1000)} s`,
      );
    const { stdout } = await run(process.execPath, ['--expose-gc', script, String(facts), isShort ? 'generate' : 'read']); // prettier-ignore
    const size = JSON.parse(stdout) as Measured;
    measured.push(size);
    sayMeasured(size, say);
  }
  return [
    ...readingRows(measured),
    growthRow('read', measured, ({ readMs }) => readMs),
    ...generatingRows(measured),
    ...(await yamlRows()),
  ];
};
