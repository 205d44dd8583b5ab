// npm run test:faults [-- NAME[=COUNT] …]: breaks what can break and prints what was lost. Build first.
import { join } from 'node:path';
import process from 'node:process';
import { startServer } from '../e2e/harness.ts';
import { clock } from './clock.ts';
import { diskFull } from './disk-full.ts';
import { hostile } from './hostile.ts';
import { kill } from './kill.ts';
import { leave } from './leave.ts';
import { offline } from './offline.ts';
import { origins } from './origins.ts';
import { parsers } from './parsers.ts';
import { quota } from './quota.ts';
import type { Figure, Ground, Scenario } from './scenario.ts';
import { start } from './start.ts';
import { tabs } from './tabs.ts';
import { update } from './update.ts';

/** The last one speaks of all before it. */
const SCENARIOS: readonly Scenario[] = [
  diskFull,
  quota,
  tabs,
  leave,
  offline,
  clock,
  update,
  hostile,
  parsers,
  start,
  kill,
  origins,
];

/** Plain JavaScript, which the types of the app do not know. */
interface Browsers {
  readonly BROWSER_ARGS: readonly string[];
  readonly findBrowser: () => Promise<string | undefined>;
}

type Line = Omit<Figure, 'met'> & { readonly scenario: string; readonly met: string };

/** What is to be run, and how often, from the command line. */
function chosen(words: readonly string[]): readonly (readonly [Scenario, number])[] {
  if (words.length === 0) return SCENARIOS.map((one) => [one, one.count]);
  return words.map((word) => {
    const [name, count] = word.split('=');
    const found = SCENARIOS.find((one) => one.name === name);
    if (found === undefined || !(Number(count ?? 1) >= 1))
      throw new Error(
        `${word}: give ${SCENARIOS.map((one) => one.name).join(', ')}, with =COUNT if you like`,
      );
    return [found, Number(count ?? found.count)];
  });
}

async function linesOf(scenario: Scenario, ground: Ground, count: number): Promise<readonly Line[]> {
  const reason = scenario.skipped?.();
  const skipped = {
    scenario: scenario.name,
    what: 'SKIPPED',
    goal: '',
    reached: reason ?? '',
    met: 'skipped',
  };
  if (reason !== undefined) return [skipped];
  try {
    const figures = await scenario.run(ground, count);
    return figures.map((one) => ({ scenario: scenario.name, ...one, met: one.met ? 'yes' : 'NO' }));
  } catch (thrown) {
    console.error(thrown);
    const reached = String(thrown).split('\n', 1).join();
    return [{ scenario: scenario.name, what: 'ended before its end', goal: '', reached, met: 'NO' }];
  }
}

const wanted = chosen(process.argv.slice(2));
const { BROWSER_ARGS, findBrowser } = (await import(
  join(import.meta.dirname, '../../.config/run/browser.mjs')
)) as Browsers;
const browserPath = await findBrowser();
if (browserPath === undefined)
  throw new Error('There is no Chromium: install one, or set CHROMIUM_PATH to it');
const server = await startServer();
const ground: Ground = { browserPath, browserArgs: BROWSER_ARGS, url: server.url, foreign: [] };
const lines: Line[] = [];
try {
  for (const [scenario, count] of wanted) {
    const began = performance.now();
    console.log(`${scenario.name}, ${count} times…`);
    const own = await linesOf(scenario, ground, count);
    for (const { what, reached, met } of own) console.log(`  ${met}  ${what}: ${reached}`);
    console.log(`  ${Math.round((performance.now() - began) / 1000)} s`);
    lines.push(...own);
  }
} finally {
  await server.stop();
}
console.table(lines);
process.exitCode = lines.some(({ met }) => met === 'NO') ? 1 : 0;
