import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  DECKS,
  measure as simulate,
  MODELS,
  POLICIES,
  type Measured,
} from '../../src/lib/memory/simulate/index.ts';
import { timeOf, type Row } from './report.ts';

/** Learners of each cell; PLAN_LEARNERS gives another number, PLAN_MODEL one model only, PLAN_TABLE=write keeps a table for each model. */
const learners = Number(process.env['PLAN_LEARNERS'] ?? 20);
const models = (['fsrs', 'power'] as const).filter((name) => (process.env['PLAN_MODEL'] ?? name) === name);
const seed = process.env['PLAN_SEED'] ?? 'plan';

interface Cell {
  readonly name: readonly [model: string, deck: string, days: number, minutes: number];
  readonly measured: readonly Measured[];
}

const points = (share: number): string => (100 * share).toFixed(1);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Points that ours is behind the best other, or ahead of it where negative. */
function behind({ measured: [ours, ...others] }: Cell): number {
  return Math.max(...others.map(({ exam }) => exam)) - ours!.exam;
}

/** Standard error of that distance. */
function errorOf({ measured: [, ...others] }: Cell): number {
  return others.toSorted((a, b) => b.exam - a.exam)[0]!.error;
}

function line(cell: Cell): string {
  const { name, measured } = cell;
  return [...name, ...measured.map(({ exam }) => points(exam)), (100 * errorOf(cell)).toFixed(2)]
    .map(String)
    .join(' | ');
}

function tableOf(model: string, cells: readonly Cell[]): string {
  const names = POLICIES.map(({ name }) => name);
  const means = (get: (each: Measured) => number): string =>
    names.map((_, at) => points(mean(cells.map(({ measured }) => get(measured[at]!))))).join(' | ');
  return [
    `# Plans for an exam, simulated with the memory “${model}”`,
    '',
    `Written by \`PLAN_TABLE=write npm run bench -- plan\`: seed \`${seed}\`, ${learners} learners a cell, the same for every policy.`,
    'True recall on the exam day in percent of all facts. Error: the standard error of the difference between the exam plan and the',
    'best other. What is simulated is told in src/lib/memory/simulate.',
    '',
    `| memory | deck | days | minutes | ${names.join(' | ')} | error |`,
    `|${'---|'.repeat(names.length + 5)}`,
    ...cells.map((cell) => `| ${line(cell)} |`),
    '',
    'Means over the cells:',
    '',
    `| | ${names.join(' | ')} |`,
    `|${'---|'.repeat(names.length + 1)}`,
    `| on the exam day | ${means(({ exam }) => exam)} |`,
    `| 30 days later | ${means(({ later }) => later)} |`,
    `| area under the curve | ${means(({ area }) => area)} |`,
    `| facts asked | ${means(({ covered }) => covered)} |`,
    '',
    'How far the score that the exam plan expected was from the true one, in points, and how many exams of a hundred ended within',
    'its range, by the day on which it was asked:',
    '',
    '| deck | days | minutes | first day | middle | last |',
    '|---|---|---|---|---|---|',
    ...cells.map(
      ({ name: [, deck, days, minutes], measured: [ours] }) =>
        `| ${deck} | ${days} | ${minutes} | ${ours!.forecasts
          .map(({ distance, within }) => `${points(distance)}, ${Math.round(100 * within)}`)
          .join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

function verdict(cells: readonly Cell[], model: string): Row[] {
  const own = cells.filter(({ name }) => name[0] === model);
  const close = own.filter((cell) => behind(cell) <= 0.01).length;
  const worst = Math.max(...own.map(behind));
  const error = Math.max(...own.filter((cell) => behind(cell) > -0.02).map(errorOf));
  const forecasts = own.map(({ measured }) => measured[0]!.forecasts);
  const moments = ['first', 'middle', 'last'].map((moment, at): Row => ({
    what: `${model}: exams within the range told on the ${moment} day`,
    ours: `${points(mean(forecasts.map((each) => each[at]!.within)))}%, score off by ${points(mean(forecasts.map((each) => each[at]!.distance)))}`,
    floor: '',
    goal: 'told as 80%',
  }));
  return [
    {
      what: `${model}: cells best or within 1 point`,
      ours: `${close} of ${own.length}`,
      floor: '',
      goal: 'at least 80%',
      met: close >= 0.8 * own.length,
    },
    {
      what: `${model}: largest standard error where the best other is within 2 points`,
      ours: (100 * error).toFixed(2),
      floor: '',
      goal: 'below 0.5',
      met: error < 0.005,
    },
    {
      what: `${model}: most points behind the best`,
      ours: points(Math.max(0, worst)),
      floor: '',
      goal: 'at most 2',
      met: worst <= 0.02,
    },
    ...moments,
  ];
}

/** Simulates every cell, prints the table, and says whether the exam plan is good enough. */
export function measure(say: (line: string) => void): Promise<readonly Row[]> {
  const cells: Cell[] = [];
  const ms = timeOf(() => {
    for (const model of models)
      for (const deck of ['easy', 'hard'] as const)
        for (const days of [14, 30, 60])
          for (const minutes of [5, 10, 20]) {
            const world = { ...DECKS[deck], days, secondsPerDay: 60 * minutes };
            const cell: Cell = {
              name: [model, deck, days, minutes],
              measured: simulate(world, MODELS[model], POLICIES, learners, `${seed}/${deck}`),
            };
            cells.push(cell);
            say(line(cell));
          }
  });
  if (process.env['PLAN_TABLE'] === 'write')
    for (const model of models)
      writeFileSync(
        join(import.meta.dirname, `plan.table.${model}.md`),
        tableOf(
          model,
          cells.filter(({ name }) => name[0] === model),
        ),
      );
  const took = { what: 'simulation', ours: `${Math.round(ms / 1000)} s`, floor: '', goal: '' };
  return Promise.resolve([...models.flatMap((model) => verdict(cells, model)), took]);
}
