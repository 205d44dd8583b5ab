import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from '../src/lib/memory/index.ts';
import { cardCount, type ReviewLog } from '../src/lib/memory/optimise/review-log.ts';
import { learners, simulate } from './fixtures/simulated-reviews.ts';

const root = resolve(import.meta.dirname, '..');
const head = 'card_id,review_rating,review_time';

/** A log as another program would export it, one line a review in the order of time. */
function tableOf(log: ReviewLog): string {
  const rows = Array.from({ length: cardCount(log) }, (_, card) =>
    [...log.at.subarray(log.starts[card], log.starts[card + 1])].map((at, k) => ({
      at,
      line: `${String(at)};1;card ${String(card)};${String(log.ratings[log.starts[card]! + k])}`,
    })),
  ).flat();
  const lines = rows.sort((a, b) => a.at - b.at).map(({ line }) => line);
  return ['review_time;review_state;card_id;review_rating', ...lines].join('\n');
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdeck-'));
  const log = simulate({ weights: learners[0]!.weights, reviews: 3000, seed: 'command', newPerDay: 4 });
  writeFileSync(join(folder, 'log.csv'), tableOf(log));
  writeFileSync(join(folder, 'defaults.csv'), tableOf(simulate({ weights: DEFAULT_WEIGHTS, reviews: 900, seed: 'd', newPerDay: 4 }))); // prettier-ignore
  const night = ['19T22:00', '19T23:00', '20T02:00', '20T03:59'].map((time) => `2024-08-${time}`);
  const rows = Array.from({ length: 100 }, (_, card) => night.map((time) => `${String(card)},3,${time}`));
  writeFileSync(join(folder, 'night.csv'), [head, ...rows.flat()].join('\n'));
  writeFileSync(join(folder, 'few.csv'), `${head}\nx,3,2024-08-19\nx,1,2024-08-21\n`);
  writeFileSync(join(folder, 'bad.csv'), `${head}\nx,3,2024-08-19\n${'x,0,1724052600\n'.repeat(80)}`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function optimise(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const loader = join(root, '.config/run/typescript.mjs');
  const program = ['--import', loader, join(root, 'src/cli/facts.ts'), 'optimise', ...args];
  const run = spawnSync(process.execPath, program, {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** The 21 weights on the last line. */
const weightsOf = (out: string): number[] => out.trim().split('\n').at(-1)!.split(', ').map(Number);

describe('optimise', { timeout: 60_000 }, () => {
  test('prints the counts, both losses of the held-out reviews, what was decided, and the weights', () => {
    const { code, out, err } = optimise('log.csv');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^30\d\d reviews of \d+ cards; \d+ on a later day than the one before$/m);
    expect(out).toMatch(
      /^Log loss of \d+ reviews of the last \d+ cards begun, fitted to the first \d+ cards:$/m,
    );
    const [defaults, fitted] = ['defaults', 'fitted'].map((name) =>
      Number(new RegExp(`${name} +(0\\.\\d{4})$`, 'm').exec(out)![1]),
    );
    expect(fitted).toBeLessThan(defaults!);
    expect(out).toMatch(/^Accepted: .* Fitted again to all \d+ cards they are:$/m);
    expect(weightsOf(out)).toHaveLength(21);
    expect(weightsOf(out)).not.toEqual(DEFAULT_WEIGHTS);
  });

  test('prints the defaults where the fit does not predict better', () => {
    const { code, out } = optimise('defaults.csv');
    expect(code).toBe(0);
    expect(out).toContain('Not accepted');
    expect(weightsOf(out)).toEqual(DEFAULT_WEIGHTS);
  });

  test('a day begins where --rollover says', () => {
    const late = optimise('night.csv');
    expect([late.code, late.out]).toEqual([1, '']);
    expect(late.err).toMatch(/^Too few reviews .*: 0 of the first 70% of the cards and 0 of the others/);
    expect(optimise('night.csv', '--rollover', '0').out).toMatch(
      /^400 reviews of 100 cards; 100 on a later day/,
    );
    expect(optimise('night.csv', '--rollover', '24')).toMatchObject({ code: 1, out: '' });
  });

  test('a log that is too short says what is needed and ends with 1', () => {
    expect(optimise('few.csv')).toEqual({
      code: 1,
      out: '',
      err: 'There are 2 reviews; 400 or more are needed. The default weights stay.\n',
    });
  });

  test('every bad line is told, a hundred at most, then how many more there are', () => {
    const { code, out, err } = optimise('bad.csv');
    const lines = out.trim().split('\n');
    expect(code).toBe(1);
    expect(lines).toHaveLength(101);
    expect(lines.slice(0, 2)).toEqual([
      'line 3: review_rating is “0”; it must be 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)',
      'line 3: review_time is “1724052600”, which looks like seconds; epoch milliseconds are needed',
    ]);
    expect(lines.at(-1)).toBe('… and 60 more');
    expect(err).toBe('bad.csv is not a valid log: 160 problems.\n');
  });

  test.each([
    ['none.csv', 'none.csv cannot be read: there is no such file.\n'],
    ['.', '. cannot be read: it is a folder.\n'],
  ])('%s is told on standard error', (name, err) => {
    expect(optimise(name)).toEqual({ code: 1, out: '', err });
  });

  test('without a file it asks for one', () => {
    expect(optimise()).toMatchObject({ code: 1, err: 'Name a log of reviews, as in log.csv.\n' });
  });
});
