// npm run bench [-- NAME …]: measures what is said to be fast and prints one table. Goals are held as ratios within one run.
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import process from 'node:process';
import { machineRows } from './calibration.ts';
import { tableOf, type Measure, type Row } from './report.ts';

const folder = import.meta.dirname;
const names = readdirSync(folder).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”. There are: ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  const rows: Row[] = [];
  console.log(
    `Node ${process.version}, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  for (const name of wanted.length === 0 ? names : wanted) {
    const { measure } = (await import(`./${name}.bench.ts`)) as { measure: Measure };
    console.log(`\n${name}`);
    rows.push(...(await measure((line) => console.log(`  ${line}`))), ...machineRows(name));
  }
  console.log(`\n${tableOf(rows)}`);
}
