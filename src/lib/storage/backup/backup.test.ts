import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../memory/index.ts';
import { eventKey } from '../keys.ts';
import { readImports } from '../imports.ts';
import { putEvents, type RawRecord } from '../records.ts';
import { keysOf, mustWrite } from '../store-contract.ts';
import type { Store } from '../store.ts';
import { volatileStore } from '../volatile/volatile-store.ts';
import { backupOf, backupText } from './backup.ts';
import { readBackup, readBackupText } from './read-backup.ts';
import { outdatedBackups } from './rotation.ts';
import { planImport, takeBack, takeIn, type ImportPlan } from './take-in.ts';
import { zip } from './zip.ts';

function answer(number: number): AnswerEvent {
  return {
    type: 'answer',
    id: `e${String(number)}`,
    at: 1_762_077_600_000 + number,
    offsetMinutes: 420,
    device: 'phone',
    counter: number,
    deck: 'vietnam',
    card: 'apec#date',
    form: 'choice',
    verdict: 'right',
    rating: 3,
    answer: '1998',
    options: ['1997', '1998'],
    tookMs: 900,
    keyDigest: 'k',
  };
}

const deck = { id: 'own', addedAt: 5, file: { title: 'Quán cà phê' } };
const own: readonly RawRecord[] = [
  ['deck/own', deck],
  [eventKey(answer(1)), answer(1)],
  [eventKey(answer(2)), answer(2)],
  ['event/vietnam/1-odd', { broken: true }],
  ['note/own/a', { text: 'my note' }],
  ['setting/exam%2Fown', { examDay: 20_800, minutesPerDay: 20, goal: 0.9 }],
  ['setting/theme', 'dark'],
];
const local: readonly RawRecord[] = [
  ['day/own', {}],
  ['device', { id: 'phone' }],
  ['meta/version', 1],
  ['names/own', []],
  ['queue/own/0000', {}],
  ['sitting/own', {}],
];
const storeOf = (...records: readonly RawRecord[]): Store => volatileStore(new Map(records));

async function textOf(store: Store): Promise<string> {
  const made = await backupOf(store);
  if (!made.ok) throw new Error(made.error.detail);
  return made.value.text;
}

async function planOf(store: Store, text: string, isSound = true): Promise<ImportPlan> {
  const read = readBackupText(text);
  if (!read.ok) throw new Error(read.error.code);
  return planImport(await keysOf(store, ''), read.value, {
    soundFile: (file) => (isSound ? (file as object) : undefined),
    isAssignment: () => isSound,
  });
}

async function takeAll(store: Store, text: string, id = 'i1'): Promise<void> {
  expect(await takeIn(store, await planOf(store, text), { id, at: 9, name: 'a.jsonl.gz' })).toMatchObject({
    ok: true,
  });
}

describe('a backup', () => {
  it('holds all that is the learner’s, in lines, and nothing that lives here alone', async () => {
    const text = await textOf(storeOf(...own, ...local));
    const [header, ...lines] = text.split('\n');
    expect(header).toBe('{"format":"factdeck-backup","version":1,"records":{"version":1,"count":7}}');
    expect(lines.slice(0, 7).map((line) => JSON.parse(line) as unknown)).toEqual(own);
    expect(lines.slice(7)).toEqual([expect.stringMatching(/^\{"checksum":"\w{14}"\}$/), '']);
  });

  it('is the same to the byte after export, wipe, import and export', async () => {
    const first = await textOf(storeOf(...own, ...local));
    const fresh = volatileStore();
    await takeAll(fresh, first);
    expect(await textOf(fresh)).toBe(first);
    expect(await zip(await textOf(fresh))).toEqual(await zip(first));
  });

  it('is read packed and unpacked', async () => {
    const text = await textOf(storeOf(...own));
    for (const part of [text, await zip(text)])
      expect(await readBackup(new Blob([part]))).toEqual({ ok: true, value: own });
  });

  it('of a newer Factdeck says so', async () => {
    const text = await textOf(storeOf(['meta/version', 2], ...own));
    expect(readBackupText(text)).toEqual({ ok: false, error: { code: 'newer' } });
    expect(readBackupText(backupText(own, 1).text.replace('"version":1', '"version":2'))).toMatchObject({
      error: { code: 'newer' },
    });
  });

  it('that was changed or cut off is damaged, at whatever place', async () => {
    const { text } = backupText(own, 1);
    const header = text.indexOf('\n') + 1;
    for (let end = header; end < text.length - 1; end += 37)
      expect(readBackupText(text.slice(0, end)), String(end)).toEqual({
        ok: false,
        error: { code: 'damaged' },
      });
    expect(readBackupText(text.replace('"1998"', '"1999"'))).toEqual({
      ok: false,
      error: { code: 'damaged' },
    });
    const packed = await zip(text);
    expect(await readBackup(new Blob([packed.slice(0, -30)]))).toEqual({
      ok: false,
      error: { code: 'damaged' },
    });
  });

  it.each([
    ['an empty file', ''],
    ['a fact file', 'format: factdeck/1\nid: a\n'],
    ['other JSON', '{"format":"other"}\n{}\n'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])],
  ])('is not %s', async (_, content) => {
    expect(await readBackup(new Blob([content]))).toEqual({ ok: false, error: { code: 'foreign' } });
  });

  it('that unpacks to more than may be is not read to its end', async () => {
    const bomb = await zip('0'.repeat(2_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await readBackup(new Blob([bomb]), 1_000_000)).toEqual({ ok: false, error: { code: 'large' } });
  });
});

describe('golden files', () => {
  const folder = 'tests/fixtures/backup';
  it.each(readdirSync(folder))('%s is read as it was written', async (name) => {
    const file = readFileSync(`${folder}/${name}`);
    const read = await readBackup(new Blob([file]));
    expect(read).toEqual({ ok: true, value: own });
  });
});

describe('planImport', () => {
  it('counts what is new, known and set aside', async () => {
    const here = storeOf(['setting/theme', 'light'], [eventKey(answer(1)), answer(1)]);
    expect(await planOf(here, backupText(own, 1).text)).toEqual({
      added: own.filter(([key]) => key !== 'setting/theme' && key !== eventKey(answer(1))),
      events: 1,
      decks: ['own'],
      known: 2,
      // The event that is none, and a note that says neither of what it is nor when it was written.
      setAside: 2,
    });
  });

  it.each([
    ['a planned day', ['day/own', {}]],
    ['a device', ['device', { id: 'x' }]],
    ['a version', ['meta/version', 9]],
    ['an import', ['import/x', {}]],
    ['a deck under another id', ['deck/other', deck]],
    ['a deck without a file', ['deck/own', { id: 'own' }]],
    ['a key without end', [`note/${'a'.repeat(2000)}`, 1]],
    ['a way to what objects inherit from', ['note/a', JSON.parse('{"b":[{"__proto__":1}]}')]],
    ['what is deep without end', ['note/a', JSON.parse('['.repeat(2000) + ']'.repeat(2000))]],
  ] as const)('refuses %s', async (_, record) => {
    const plan = await planOf(volatileStore(), backupText([record as RawRecord], 1).text);
    expect(plan).toEqual({ added: [], events: 0, decks: [], known: 0, setAside: 1 });
  });

  it('keeps a deck as it was read anew', () => {
    const text = backupText([['deck/own', deck]], 1).text;
    const read = readBackupText(text);
    if (!read.ok) throw new Error(read.error.code);
    const plan = planImport([], read.value, {
      soundFile: (_file, id) => ({ id, read: true }),
      isAssignment: () => true,
    });
    expect(plan.added).toEqual([['deck/own', { id: 'own', addedAt: 5, file: { id: 'own', read: true } }]]);
  });

  it('refuses a deck that cannot be studied', async () => {
    const plan = await planOf(volatileStore(), backupText([['deck/own', deck]], 1).text, false);
    expect(plan).toMatchObject({ added: [], setAside: 1 });
  });
});

describe('taking in', () => {
  it('replaces nothing, and twice is once', async () => {
    const store = storeOf(['setting/theme', 'light']);
    await takeAll(store, backupText(own, 1).text);
    expect(await store.get('setting/theme')).toEqual({ ok: true, value: 'light' });
    const before = await textOf(store);
    await takeAll(store, backupText(own, 1).text, 'i2');
    expect(await textOf(store)).toBe(before);
  });

  it('forgets the planned days of the decks that it touches', async () => {
    const store = storeOf(['day/vietnam', 1], ['day/own', 1], ['day/other', 1]);
    await takeAll(store, backupText(own, 1).text);
    expect(await keysOf(store, 'day/')).toEqual(['day/other']);
  });

  it('takes a damaged record in also under a key that was never made of an id', async () => {
    const store = volatileStore();
    await takeAll(store, backupText([['event/%zz/1', 1], ['setting/theme', 'dark']], 1).text); // prettier-ignore
    expect(await keysOf(store, '')).toEqual(['event/%zz/1', 'import/i1', 'setting/theme']);
  });

  it('can be taken back: what it added goes, what was there or was changed since stays', async () => {
    const store = storeOf(['setting/theme', 'light'], [eventKey(answer(1)), answer(1)]);
    await takeAll(store, backupText(own, 1).text);
    await mustWrite(store, { put: putEvents([answer(3)]) });
    await mustWrite(store, { put: new Map([['note/own/a', { text: 'changed' }]]) });
    expect(await takeBack(store, 'i1', 10)).toEqual({ ok: true, value: 4 });
    expect(await keysOf(store, '')).toEqual([
      eventKey(answer(1)),
      eventKey(answer(3)),
      'import/i1',
      'note/own/a',
      'setting/theme',
    ]);
    const imports = await readImports(store);
    expect(imports).toMatchObject({ value: [{ id: 'i1', name: 'a.jsonl.gz', takenBackAt: 10 }] });
    expect(await takeBack(store, 'i1', 11)).toMatchObject({ ok: false });
  });

  it('leaves what two files brought until both are taken back', async () => {
    const store = volatileStore();
    await takeAll(store, backupText(own.slice(1, 2), 1).text, 'i1');
    const both = { id: 'i2', at: 9, name: 'b', keys: [eventKey(answer(1))], digests: {} };
    await mustWrite(store, { put: new Map([['import/i2', both]]) });
    expect(await takeBack(store, 'i1', 10)).toEqual({ ok: true, value: 0 });
    expect(await takeBack(store, 'i2', 11)).toEqual({ ok: true, value: 1 });
    expect(await keysOf(store, 'event/')).toEqual([]);
  });
});

describe('outdatedBackups', () => {
  it('keeps seven days, and before them the newest of each of four weeks', () => {
    const days = Array.from({ length: 60 }, (_, back) =>
      new Date(Date.UTC(2026, 10, 22) - back * 86_400_000).toISOString().slice(0, 10),
    );
    const names = days.map((day) => `factdeck-${day}.jsonl.gz`);
    const gone = new Set(outdatedBackups([...names, 'other.txt']));
    expect(names.filter((name) => !gone.has(name)).map((name) => name.slice(9, 19))).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      ...['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-25'],
    ]);
    expect(gone.has('other.txt')).toBe(false);
  });
});
