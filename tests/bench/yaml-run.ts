// Measures reading of YAML in a process of its own: node yaml-run.mjs FILE. Medians in ms.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { readFactFile } from '../../src/lib/facts/read/index.ts';
import { generatedFacts, yamlOf } from './generated-facts.ts';
import { median, timeOf } from './report.ts';

/** Bytes and time of one text. */
export interface MeasuredYaml {
  readonly what: string;
  readonly bytes: number;
  readonly firstMs: number;
  readonly ms: number;
}

function measure(what: string, text: string, rounds: number): MeasuredYaml {
  const read = (): void => {
    if (!readFactFile(text, { format: 'yaml' }).ok) throw new Error(`${what} are not valid.`);
  };
  const firstMs = timeOf(read);
  return {
    what,
    bytes: text.length,
    firstMs,
    ms: median(Array.from({ length: rounds }, () => timeOf(read))),
  };
}

const shipped = readFileSync(process.argv[2] ?? '', 'utf8');
console.log(
  JSON.stringify([
    measure('the shipped facts', shipped, 15),
    measure('generated facts', yamlOf(generatedFacts('bench', 5200)), 5),
  ]),
);
