import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFile, checkPackageHomes } from './architecture/check-file.ts';
import { ROOMS, TOP_LEVEL } from './architecture/rooms.ts';

/** All code of the project by its path, relative to the top, where the tests run. */
const files = new Map(
  ['src', 'tests']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
    .map((path) => [path, readFileSync(path, 'utf8')] as const),
);

describe('the project', () => {
  test('every file keeps the rules of the rooms', () => {
    expect([...files].flatMap(([path, source]) => checkFile(path, source))).toEqual([]);
  });

  test('a package with one home has one user', () => {
    expect(checkPackageHomes(files)).toEqual([]);
  });

  test('src/lib holds rooms and nothing else', () => {
    const names = existsSync('src/lib') ? readdirSync('src/lib') : [];
    expect(names.filter((name) => !ROOMS.some((room) => room === name))).toEqual([]);
  });

  test('the visible top level is exactly what was agreed', () => {
    expect(topLevel()).toEqual(TOP_LEVEL);
  });
});

/** What git keeps or would keep: folders that tools leave behind are ignored by it. */
function topLevel(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const names = listed.split('\n').map((path) => path.replace(/\/.*/, ''));
  return [...new Set(names)]
    .filter((name) => name !== '' && !name.startsWith('.') && existsSync(name))
    .sort();
}

interface Sample {
  readonly rule: string;
  readonly path: string;
  readonly source: string;
  /** Part of the problem that must be found; null where there must be none. */
  readonly problem: string | null;
}

const bad = (rule: string, path: string, source: string, problem: string): Sample => ({
  rule,
  path,
  source,
  problem,
});
const good = (rule: string, path: string, source: string): Sample => ({ rule, path, source, problem: null });

const IMPORTS: readonly Sample[] = [
  good('an earlier room by its face', 'src/lib/facts/read.ts', `import { ok } from '../base/index.ts';`),
  good('a sibling', 'src/lib/facts/read.ts', `import { a } from './slots.ts';`),
  good('a sibling in a folder of the room', 'src/lib/facts/csv/read.ts', `import { a } from '../slots.ts';`),
  bad(
    'a later room',
    'src/lib/base/a.ts',
    `import { x } from '../facts/index.ts';`,
    'does not import room facts',
  ),
  bad(
    'a later room as a type',
    'src/lib/base/a.ts',
    `import type { X } from '../study/index.ts';`,
    'room study',
  ),
  bad(
    'a later room when needed',
    'src/lib/base/a.ts',
    `const x = await import('../study/index.ts');`,
    'room study',
  ),
  bad('a later room in a type', 'src/lib/base/a.ts', `let x: import('../study/index.ts').X;`, 'room study'),
  bad('a later room handed on', 'src/lib/base/a.ts', `export * from '../facts/index.ts';`, 'room facts'),
  bad(
    'the inside of a room',
    'src/lib/facts/a.ts',
    `import { x } from '../base/random.ts';`,
    'through its index.ts',
  ),
  bad(
    'the inside of a room, split line',
    'src/lib/facts/a.ts',
    `import {\n  x,\n} from '../base/random.ts';`,
    ':3 ',
  ),
  bad(
    'its own face',
    'src/lib/facts/a.ts',
    `import { x } from './index.ts';`,
    'siblings are imported directly',
  ),
  bad('$lib inside src/lib', 'src/lib/facts/a.ts', `import { x } from '$lib/base/index.ts';`, 'are relative'),
  bad(
    'a file outside src/lib',
    'src/lib/app/a.ts',
    `import { x } from '../../routes/x.ts';`,
    'outside src/lib',
  ),
  bad(
    'ui to storage',
    'src/lib/ui/A.svelte',
    `<script>\nimport '../storage/index.ts';</script>`,
    'room storage',
  ),
  bad(
    'ui to app',
    'src/lib/ui/A.svelte',
    `<p>x</p>\n<script lang="ts">\n\nimport '../app/index.ts';</script>`,
    ':4 ',
  ),
  good('ui to a pure room', 'src/lib/ui/A.svelte', `<script>import '../kinds/index.ts';</script>`),
  bad(
    'a route to storage',
    'src/routes/+page.ts',
    `import { x } from '$lib/storage/index.ts';`,
    'through app',
  ),
  good(
    'a route to app',
    'src/routes/+page.svelte',
    `<script>import { x } from '$lib/app/index.ts';</script>`,
  ),
  bad(
    'kind to kind',
    'src/lib/kinds/date/a.ts',
    `import { x } from '../term/read.ts';`,
    'does not know kind term',
  ),
  bad('kind to the list', 'src/lib/kinds/date/a.ts', `import { x } from '../index.ts';`, 'the list of kinds'),
  good('kind to kind.ts', 'src/lib/kinds/date/a.ts', `import { x } from '../kind.ts';`),
  good('the list to a kind', 'src/lib/kinds/index.ts', `import { x } from './date/index.ts';`),
  bad(
    'ts-fsrs elsewhere',
    'src/lib/memory/plan.ts',
    `import { fsrs } from 'ts-fsrs';`,
    'only in src/lib/memory/fsrs.ts',
  ),
  good('ts-fsrs at home', 'src/lib/memory/fsrs.ts', `import { fsrs } from 'ts-fsrs';`),
  bad(
    'idb-keyval elsewhere',
    'src/lib/app/a.ts',
    `import { get } from 'idb-keyval';`,
    'only in one file in src/lib/storage/idb/',
  ),
  bad('idb-keyval, a part', 'src/routes/+page.ts', `import 'idb-keyval/x';`, 'only in one file'),
  good('ts-fsrs in a test', 'src/lib/memory/plan.test.ts', `import { fsrs } from 'ts-fsrs';`),
  good('idb-keyval at home', 'src/lib/storage/idb/db.ts', `import { get } from 'idb-keyval';`),
  bad(
    'svelte in a pure room',
    'src/lib/study/a.ts',
    `import { tick } from 'svelte';`,
    'does not import svelte',
  ),
  bad('runes in a pure room', 'src/lib/study/a.ts', `import { x } from './x.svelte.ts';`, 'does not import'),
  bad(
    'Kit in a pure room',
    'src/lib/study/a.ts',
    `import { browser } from '$app/environment';`,
    'does not import',
  ),
  bad(
    'Node in a pure room',
    'src/lib/facts/a.ts',
    `import { readFileSync } from 'node:fs';`,
    'does not import node:fs',
  ),
  bad('Node by its short name', 'src/lib/facts/a.ts', `import fs from 'fs';`, 'does not import fs'),
  good('Node in a test', 'src/lib/facts/a.test.ts', `import { readFileSync } from 'node:fs';`),
];

const USES: readonly Sample[] = [
  ...['Date.now()', `Date['now']()`, 'new Date()', 'new Date', 'Date()', 'new Date(2024, 1)', 'Date[key]()'],
  ...[
    'Math.random()',
    `Math['random']()`,
    'performance.now()',
    'crypto.randomUUID()',
    'globalThis.x',
    'self.x',
  ],
  ...[
    'window.name',
    'document',
    'typeof window',
    'navigator.language',
    'localStorage.x',
    'indexedDB',
    '{ fetch }',
  ],
  ...[
    'process.env',
    'Buffer.from(x)',
    `require('fs')`,
    'setTimeout(f, 1)',
    'console.log(1)',
    'f(Math.random)',
  ],
  ...['date.getFullYear()', 'date.getTimezoneOffset()', 'f().resolvedOptions()', 'a.localeCompare(b)'],
  ...['new Intl.Collator()', 'Intl.DateTimeFormat()', 'x.toLocaleString()'],
].map((code) => bad(code, 'src/lib/memory/a.ts', `export const y = ${code};`, 'room memory is pure'));

const ALLOWED: readonly Sample[] = [
  ...[
    'new Date(at)',
    'Date.UTC(2024, 1)',
    'date.getUTCFullYear()',
    'Math.floor(x)',
    'event.window',
    '{ fetch: 1 }',
  ],
  ...[
    'a.localeCompare(b, locale)',
    `new Intl.Collator('vi')`,
    `'Date.now()'`,
    '`new Date()`',
    '/Math.random/',
  ],
  ...['((window: number) => window)(1)', '((document) => document)(1)', '1 // Date.now()'],
].map((code) => good(code, 'src/lib/memory/a.ts', `export const y = ${code};`));

const ELSEWHERE: readonly Sample[] = [
  good('the clock in app', 'src/lib/app/a.ts', 'export const y = Date.now();'),
  good('the clock in a test', 'src/lib/memory/a.test.ts', 'export const y = Date.now();'),
  bad(
    'a global that is only claimed',
    'src/lib/base/a.ts',
    'declare const process: X; process.exit();',
    'process.exit',
  ),
  bad(
    'a clock behind a type',
    'src/lib/base/a.ts',
    'type Date = string; export const y = Date.now();',
    'Date.now',
  ),
];

describe('the checker', () => {
  test.each([...IMPORTS, ...USES, ...ALLOWED, ...ELSEWHERE])('$rule', ({ path, source, problem }) => {
    const found = checkFile(path, source).join('\n');
    if (problem === null) expect(found).toBe('');
    else expect(found).toContain(problem);
  });

  test('a package with one home and two users is found', () => {
    const source = `import { get } from 'idb-keyval';`;
    const users = ['src/lib/storage/idb/a.ts', 'src/lib/storage/idb/b.ts'].map(
      (path) => [path, source] as const,
    );
    expect(checkPackageHomes(new Map(users))).toEqual([
      expect.stringContaining('a.ts and src/lib/storage/idb/b.ts'),
    ]);
    const typed = ['src/lib/storage/idb/c.ts', `import type { UseStore } from 'idb-keyval';`] as const;
    expect(checkPackageHomes(new Map([...users.slice(1), typed]))).toEqual([]);
  });
});
