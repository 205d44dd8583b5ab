// Measures one size of fact file in a process of its own: node --expose-gc questions-run.mjs FACTS [generate]
import process from 'node:process';
import * as z from 'zod/mini';
import { slotsOf, type FactFile } from '../../src/lib/facts/index.ts';
import { readFactFile } from '../../src/lib/facts/read/index.ts';
import { areKeysPlain } from '../../src/lib/facts/read/json-keys.ts';
import { fileSchema } from '../../src/lib/facts/read/schema.ts';
import { kindOf, type KindContext } from '../../src/lib/kinds/index.ts';
import { generate, type Generated } from '../../src/lib/questions/index.ts';
import { generatedFacts } from './generated-facts.ts';
import { median, timeInTurn, timeOf } from './report.ts';

/** What one size takes. Times are medians in ms. */
export interface Measured {
  readonly facts: number;
  readonly bytes: number;
  readonly readMs: number;
  /** JSON.parse and the schema, interleaved with `readMs`. */
  readonly floorMs: number;
  /** The very first time in a new process: the floor, then reading. */
  readonly cold: { readonly floorMs: number; readonly readMs: number };
  /** Parts of reading, each alone. `valuesMs` reads every slot anew, as if no file ever repeated a value. */
  readonly parts: { readonly parseMs: number; readonly schemaMs: number; readonly keysMs: number; readonly valuesMs: number }; // prettier-ignore
  /** Undefined where generating was left out. */
  readonly generated?: { readonly ms: number; readonly questions: number; readonly heapPerQuestion: number };
  /** Most memory that the process had, in bytes. */
  readonly peak: number;
}

const facts = Number(process.argv[2]);
/** Enough of them that the median is of code that is warm, which small files take many rounds for. */
const rounds = Math.max(5, Math.min(200, Math.round(200_000 / facts)));
const text = generatedFacts('bench', facts);

function read(given = text): FactFile {
  const found = readFactFile(given, { format: 'json', maxBytes: Infinity });
  if (!found.ok) throw new Error(JSON.stringify(found.error.slice(0, 3)));
  return found.value.file;
}

function floor(): void {
  if (!z.safeParse(fileSchema(), JSON.parse(text)).success)
    throw new Error('The file does not fit its schema.');
}

function medianOf(work: () => unknown): number {
  return median(Array.from({ length: rounds }, () => timeOf(work)));
}

function readValues(file: FactFile): void {
  const context: KindContext = {
    language: file.language,
    names: new Map(file.names.map((name) => [name.id, name])),
  };
  for (const fact of file.facts)
    for (const slot of slotsOf(fact.sentence)) kindOf(slot.kind).read(slot.written, context);
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function measureGenerating(file: FactFile): NonNullable<Measured['generated']> {
  let kept: Generated | undefined;
  const times: number[] = [];
  // Code that is compiled for the first file of a process is no memory of its questions.
  generate(read(generatedFacts('other', Math.min(facts, 1000))), 'bench');
  const before = heap();
  // Small files are generated again and again, until they are as warm as large ones. What else the machine does in the
  // minutes that a large one takes is left out: only time on the processor counts.
  for (let total = 0; times.length < 3 || (total < 3000 && times.length < 40); total += times.at(-1)!) {
    kept = undefined;
    const { user: from } = process.cpuUsage();
    kept = generate(file, 'bench');
    times.push((process.cpuUsage().user - from) / 1000);
    if (times[0]! > 20_000) break;
  }
  const questions = kept?.questions.length ?? 0;
  return { ms: median(times), questions, heapPerQuestion: (heap() - before) / questions };
}

const cold = { floorMs: timeOf(floor), readMs: timeOf(() => read()) };
const { ours, floor: floorMs } = timeInTurn(() => read(), floor, rounds);
const data: unknown = JSON.parse(text);
const file = read();
const measured: Measured = {
  facts,
  bytes: text.length,
  readMs: ours,
  floorMs,
  cold,
  parts: {
    parseMs: medianOf(() => void JSON.parse(text)),
    schemaMs: medianOf(() => z.safeParse(fileSchema(), data)),
    keysMs: medianOf(() => areKeysPlain(text, data)),
    valuesMs: medianOf(() => readValues(file)),
  },
  ...(process.argv[3] === 'generate' && { generated: measureGenerating(file) }),
  peak: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(measured));
