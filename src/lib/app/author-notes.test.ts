import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { volatileStore } from '../storage/index.ts';
import { AuthorNotes, NOTE_LENGTH } from './author-notes.ts';

const NOON = Date.UTC(2026, 10, 2, 12);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));
afterEach(() => void vi.useRealTimers());

const onTies = { deck: 'small', fact: 'ties', text: 'It is 195 now.' };

async function textsOf(notes: AuthorNotes, deck: string): Promise<readonly string[]> {
  const found = await notes.all(deck);
  return found.ok ? found.value.map(({ text }) => text) : [found.error.detail];
}

describe('a note for the author', () => {
  test('is kept with a fresh id and the present time', async () => {
    const notes = new AuthorNotes(volatileStore());
    const kept = await notes.keep({ ...onTies, text: '  It is 195 now.\n' });
    expect(kept).toMatchObject({ ok: true, value: { ...onTies, at: NOON } });
    expect(await notes.all('small')).toEqual({ ok: true, value: [kept.ok && kept.value] });
  });

  test('that is changed stays one note, with the time of the change', async () => {
    const notes = new AuthorNotes(volatileStore());
    const kept = await notes.keep(onTies);
    if (!kept.ok) throw new Error(kept.error.detail);
    vi.setSystemTime(NOON + 1000);
    const changed = { ...onTies, id: kept.value.id, text: 'It is 196 now.' };
    await notes.keep(changed);
    expect(await notes.all('small')).toEqual({ ok: true, value: [{ ...changed, at: NOON + 1000 }] });
  });

  test('belongs to one deck, the oldest comes first', async () => {
    const notes = new AuthorNotes(volatileStore());
    await notes.keep({ ...onTies, text: 'second' });
    await notes.keep({ ...onTies, fact: 'zoo', text: 'first', at: NOON - 1 });
    await notes.keep({ ...onTies, deck: 'small/er', text: 'elsewhere' });
    expect(await textsOf(notes, 'small')).toEqual(['first', 'second']);
    expect(await textsOf(notes, 'small/er')).toEqual(['elsewhere']);
    expect(await textsOf(notes, 'none')).toEqual([]);
  });

  test('that was removed comes back when it is kept again', async () => {
    const notes = new AuthorNotes(volatileStore());
    const first = await notes.keep(onTies);
    await notes.keep({ ...onTies, text: 'stays' });
    if (!first.ok) throw new Error(first.error.detail);
    expect(await notes.remove(first.value.id)).toEqual({ ok: true, value: undefined });
    expect(await textsOf(notes, 'small')).toEqual(['stays']);
    await notes.keep(first.value);
    expect(await notes.all('small')).toMatchObject({ ok: true, value: { length: 2 } });
    expect(await notes.remove('none')).toEqual({ ok: true, value: undefined });
    expect(await notes.all('small')).toMatchObject({ ok: true, value: { length: 2 } });
  });

  test.each(['', ' \n'])('without a text is not kept: %j', async (text) => {
    const notes = new AuthorNotes(volatileStore());
    expect(await notes.keep({ ...onTies, text })).toMatchObject({ ok: false });
    expect(await textsOf(notes, 'small')).toEqual([]);
  });

  test('is cut where it is too long', async () => {
    const notes = new AuthorNotes(volatileStore());
    await notes.keep({ ...onTies, text: 'a'.repeat(NOTE_LENGTH + 1) });
    expect(await textsOf(notes, 'small')).toEqual(['a'.repeat(NOTE_LENGTH)]);
  });

  test.each([
    ['no text', { id: 'n1', deck: 'small', fact: 'ties', at: NOON }],
    ['a time before 1970', { id: 'n1', at: -1, ...onTies }],
    ['under the key of another', { id: 'n2', at: NOON, ...onTies }],
    ['no record', 'text'],
  ])('that is damaged stays where it is and is left out: %s', async (_, record) => {
    const store = volatileStore(new Map<string, unknown>([['note/small/ties/n1', record]]));
    expect(await textsOf(new AuthorNotes(store), 'small')).toEqual([]);
    expect(await store.get('note/small/ties/n1')).toEqual({ ok: true, value: record });
  });
});
