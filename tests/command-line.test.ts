import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const good = `format: factdeck/1
id: small
title: Small
language: en
sources:
  atlas: { title: Atlas, date: 2024 }
facts:
  - { id: founded, fact: "The old library was founded in {date 1898}.", source: atlas }
  - { id: seats, fact: "The library has {count 194 seats}.", source: atlas, status: suspect }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'factdeck-'));
  writeFileSync(join(folder, 'good.yaml'), good);
  writeFileSync(join(folder, 'bad.yaml'), good.replace('source: atlas }', 'sorce: atlas }'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `npm run facts` as a person in another folder does; gives exit code and both outputs. */
function facts(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const loader = join(root, '.config/run/typescript.mjs');
  const run = spawnSync(process.execPath, ['--import', loader, join(root, 'src/cli/facts.ts'), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder },
    input,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('the command line', { timeout: 60_000 }, () => {
  test('check counts by kind, lists what is not asked, and ends with 0; with --strict with 1', () => {
    const plain = facts(['check', 'good.yaml']);
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('seats#count: not asked (rule 9 E)');
    expect(plain.out).toContain('“The library has _____ seats.” The fact is marked suspect');
    expect(plain.out).toContain('Small: 2 facts, 0 names, 1 questions, 1 not asked');
    expect(plain.out).toContain('not asked at all: 1 facts or names: seats (rule 9)');
    expect(facts(['check', 'good.yaml', '--strict']).code).toBe(1);
    writeFileSync(join(folder, 'spelled.yaml'), good.slice(0, good.indexOf('facts:')) + 'names:\n  npt: { name: Non-Proliferation Treaty, short: NPT }\n'); // prettier-ignore
    const spelled = facts(['check', 'spelled.yaml', '--strict']);
    expect(spelled.out).toContain('asked one way only, as the name spells it: 1 (rule 23): npt#short');
    expect(spelled.code).toBe(0);
  });

  test('check tells five of a rule and counts the rest; --all tells every one', () => {
    const lines = Array.from({ length: 8 }, (_, at) => `  - { id: hall-${at}, fact: "Hall ${at} did not open until {date ${1950 + at}}.", source: atlas }\n`); // prettier-ignore
    writeFileSync(join(folder, 'many.yaml'), good + lines.join(''));
    const refused = (...more: string[]): string[] =>
      facts(['check', 'many.yaml', ...more])
        .out.split('\n')
        .filter((line) => line.includes('rule 29'))
        .map((line) => line.replace(/:.*/, ''))
        .filter((line) => line.startsWith('hall-'));
    expect(refused()).toEqual(['hall-0#date', 'hall-1#date', 'hall-2#date', 'hall-3#date', 'hall-4#date']);
    expect(facts(['check', 'many.yaml']).out).toContain('… and 3 more of rule 29');
    expect(refused('--all')).toHaveLength(8);
  });

  test('check --rules prints every rule with its level and how it is held', () => {
    const { code, out } = facts(['check', '--rules']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(53);
    expect(out).toMatch(/^ 7 E {2}refuse +The verb fits the status/m);
  });

  test('check of an invalid file prints each problem with its line and ends with 1', () => {
    const bad = facts(['check', 'bad.yaml']);
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/^line 8, facts\[0\]\.source: .*missing/m);
    expect(bad.out).toMatch(/^line 8, facts\[0\]\.sorce: .*“source”/m);
  });

  test('check reads a table, titled as its file, and tells problems with their cells', () => {
    writeFileSync(join(folder, 'Two halls.csv'), 'id;fact;source\nhall;The hall was opened in {date 1898}.;Atlas | 2024\n'); // prettier-ignore
    const good = facts(['check', 'Two halls.csv']);
    expect(good.out).toContain('Two halls: 1 facts, 0 names, 1 questions');
    expect(good.code).toBe(0);
    writeFileSync(join(folder, 'bad.csv'), 'id;fact;source\nhall;The hall was opened in {dte 1898}.;Atlas\n');
    const bad = facts(['check', 'bad.csv']);
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/^line 2, B2 fact: .*“date”/m);
  });

  test.each([
    ['a missing file', 'none.yaml'],
    ['a folder', '.'],
  ])('%s is told on standard error', (_, name) => {
    const run = facts(['questions', name]);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toContain('cannot be read');
  });

  test('questions --json gives each question with its options and their proof', () => {
    const { code, out } = facts(['questions', 'good.yaml', '--seed', '3', '--json']);
    const [question] = JSON.parse(out) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(question).toMatchObject({
      id: 'founded#date',
      kind: 'date',
      prompt: 'The old library was founded in _____.',
      key: '1898',
      forms: ['choice', 'truefalse', 'typed'],
      asOf: null,
      sources: ['atlas'],
    });
    const options = question?.['options'] as { text: string; correct: boolean; proof?: string }[];
    expect(options.map(({ correct, proof }) => (correct ? 'key' : proof)).sort()).toEqual([
      'key',
      'one-value',
      'one-value',
    ]);
  });

  test('grade prints one verdict a line, also for empty answers, unknown cards and cards that are not asked', () => {
    const input = 'founded#date\t1898\r\nfounded#date\t\n\nseats#count\t195\nnone#date\t1\n';
    const { code, out } = facts(['grade', 'good.yaml', '--batch'], input);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'right',
      'wrong',
      'wrong',
      'almost',
      'wrong',
      '',
    ]);
    expect(facts(['grade', 'good.yaml', 'founded#date', 'in', '1898']).out).toMatch(/^right/);
  });
});
