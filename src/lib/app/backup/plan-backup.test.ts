import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupText } from '../../storage/backup/index.ts';
import { arbitraryFile } from '../../../../tests/fixtures/arbitrary-file.ts';
import { shippedFile } from '../../../../tests/fixtures/shipped-file.ts';
import { readFactFile } from '../../facts/read/index.ts';
import { makeAssignment } from '../../../../tests/fixtures/classroom.ts';
import { planBackup, soundFile } from './plan-backup.ts';

const kept = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

function sound(): Record<string, unknown> & { facts: Record<string, unknown>[] } {
  const raw = {
    format: 'factdeck/1',
    id: 'own',
    title: 'Own',
    language: 'en',
    sources: { s: { title: 'S', publisher: 'P', date: '2024' } },
    names: { hall: { name: 'The Great Hall', short: 'TGH' } },
    facts: [{ id: 'one', fact: 'It was built in {date 1998}.', source: 's#p1', note: 'n', tags: ['a'] }],
  };
  const read = readFactFile(JSON.stringify(raw), { format: 'json' });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return kept(read.value.file) as ReturnType<typeof sound>;
}

async function plan(...records: readonly (readonly [string, unknown])[]): Promise<unknown> {
  return planBackup({ file: new Blob([backupText(records, 1).text]), keys: [] });
}

describe('a deck in a backup', () => {
  it('that was kept comes back as it was, to the byte', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        expect(JSON.stringify(soundFile(kept(file)))).toBe(JSON.stringify(file));
      }),
    );
    expect(JSON.stringify(soundFile(kept(shippedFile())))).toBe(JSON.stringify(shippedFile()));
  });

  it('comes as the reader gives it: nothing that the format does not know comes along', async () => {
    const file = sound();
    const [fact] = file.facts;
    const odd = { ...file, html: '<b>', facts: [{ ...fact, onclick: 'x' }] };
    const deck = { id: 'own', addedAt: 1, file: odd };
    expect(await plan(['deck/own', deck])).toMatchObject({
      value: { added: [['deck/own', { id: 'own', addedAt: 1, file }]], decks: ['own'], setAside: 0 },
    });
    expect(JSON.stringify(await plan(['deck/own', deck]))).not.toMatch(/html|onclick/);
  });

  const slot = (written: string): object => ({
    sentence: ['It was ', { name: 'date', kind: 'date', written, value: { kind: 'date' } }, '.'],
  });
  it.each([
    ['that has a title alone', { title: 'x' }],
    ['of another format', { ...sound(), format: 'factdeck/2' }],
    ['with a title that is no text', { ...sound(), title: { a: 1 } }],
    ['whose title is too long', { ...sound(), title: 'x'.repeat(2001) }],
    ['without facts and names', { ...sound(), facts: [], names: [] }],
    [
      'with an answer of more than 200 characters',
      { ...sound(), facts: [{ ...sound().facts[0], ...slot('9'.repeat(201)) }] },
    ],
    [
      'with a value that is none of its kind',
      { ...sound(), facts: [{ ...sound().facts[0], ...slot('soon') }] },
    ],
    ['with a sentence that is no list', { ...sound(), facts: [{ ...sound().facts[0], sentence: 7 }] }],
    ['with an id that is none', { ...sound(), id: '../own' }],
    [
      'of more than 20 MB',
      {
        ...sound(),
        facts: Array.from({ length: 10_400 }, (_, at) => ({
          ...sound().facts[0],
          id: `f${String(at)}`,
          note: 'x'.repeat(2000),
        })),
      },
    ],
    ['that is of another deck', { ...sound(), id: 'other' }],
  ])('%s is set aside', async (_, file) => {
    expect(await plan(['deck/own', { id: 'own', addedAt: 1, file }])).toMatchObject({
      value: { added: [], decks: [], setAside: 1 },
    });
  });

  it('that an assignment was made of is held to the same', async () => {
    const record = { id: 'c', assignment: {}, packed: '', madeAt: 1 };
    expect(await plan(['class/c', { ...record, file: sound() }])).toMatchObject({ value: { setAside: 0 } });
    expect(await plan(['class/c', { ...record, file: { title: 'x' } }])).toMatchObject({
      value: { added: [], setAside: 1 },
    });
  });
});

describe('a record in a backup', () => {
  const assignment = makeAssignment();
  const key = `assignment/${assignment.id}`;
  const taken = { id: assignment.id, assignment, takenAt: 1, recalled: 0, of: 3, code: 'An' };
  const note = { id: 'n1', deck: 'own', fact: 'one', at: 1, text: 'It has moved.' };
  const draft = { text: 'a: b', format: 'yaml', at: 1 };

  it.each<readonly [string, string, unknown]>([
    ['an assignment that was taken', key, taken],
    ['a note', 'note/own/one/n1', note],
    ['a draft', 'draft/own', draft],
  ])('that is sound is taken in as it is: %s', async (_, under, value) => {
    expect(await plan([under, value])).toMatchObject({ value: { added: [[under, value]], setAside: 0 } });
  });

  const of = (change: object): unknown => ({ ...taken, assignment: { ...assignment, ...change } });
  it.each<readonly [string, string, unknown]>([
    ['under the key of another', 'assignment/another1', taken],
    ['that was never taken', key, { ...taken, takenAt: 'soon' }],
    ['that counts in words', key, { ...taken, of: 'three' }],
    ['whose code is no text', key, { ...taken, code: {} }],
    ['that holds another', key, of({ id: 'another1' })],
    ['without forms', key, of({ forms: [] })],
    ['in a form that there is not', key, of({ forms: ['sung'] })],
    ['without a goal', key, of({ goal: undefined })],
    ['whose day is none', key, of({ goal: { day: NaN, aim: 'recalled' } })],
    ['whose title is no text', key, of({ title: { html: 'x' } })],
    ['that is nothing', key, null],
  ])('that is an assignment %s is not taken in', async (_, under, value) => {
    expect(await plan([under, value])).toMatchObject({ value: { added: [], setAside: 1 } });
  });

  it.each<readonly [string, string, unknown]>([
    ['a note without a text', 'note/own/one/n1', { ...note, text: 7 }],
    ['a note under the key of another', 'note/own/two/n1', note],
    ['a draft in no format', 'draft/own', { ...draft, format: 'html' }],
    ['a draft without a text', 'draft/own', { ...draft, text: ['a'] }],
  ])('that nobody reads is counted and goes along: %s', async (_, under, value) => {
    expect(await plan([under, value])).toMatchObject({ value: { added: [[under, value]], setAside: 1 } });
  });
});
