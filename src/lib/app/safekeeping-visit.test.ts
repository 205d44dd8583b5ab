import { expect, test } from 'vitest';
import type { AnswerEvent } from '../memory/index.ts';
import { deckKey, eventBatch, settingBatch, sittingKey, volatileStore } from '../storage/index.ts';
import { readBackup } from '../storage/backup/index.ts';
import { Visit } from './safekeeping-visit.svelte.ts';

const answer = (id: string): AnswerEvent => ({
  ...{ id, at: 1000, offsetMinutes: 0, device: 'phone', counter: 1, deck: 'small', type: 'answer' },
  ...{ card: 'one/term', form: 'typed', verdict: 'right', rating: 3, answer: 'a', tookMs: 1, keyDigest: '' },
});

const device = { id: 'phone', counter: 1, lastAt: 1000 };

async function keysIn(file: File | undefined): Promise<readonly string[]> {
  const read = await readBackup(file!);
  return read.ok ? read.value.map(([key]) => key) : [];
}

test('a visit in which nothing was done has nothing to save', async () => {
  const visit = new Visit(volatileStore());
  await visit.store.write({ put: new Map([[sittingKey('small'), {}]]) });
  expect(visit).toMatchObject({ answers: 0, unsaved: 0, hasAny: false });
});

test('the file of a visit has its answers, decks and settings, and then none of them is unsaved', async () => {
  const visit = new Visit(volatileStore());
  await visit.store.write(eventBatch(device, [answer('a'), answer('b')]));
  await visit.store.write(settingBatch('keys', false));
  await visit.store.write({ put: new Map([[deckKey('own'), { id: 'own' }]]) });
  expect(visit).toMatchObject({ answers: 2, unsaved: 4, hasAny: true });
  const file = await visit.file();
  expect(await keysIn(file.ok ? file.value : undefined)).toEqual([
    'deck/own',
    'event/small/0000000rs-a',
    'event/small/0000000rs-b',
    'setting/keys',
  ]);
  expect(visit).toMatchObject({ answers: 0, unsaved: 0, hasAny: true });
});

test('what is answered after the file was saved is in no file yet, and the next file has all', async () => {
  const visit = new Visit(volatileStore());
  await visit.store.write(eventBatch(device, [answer('a')]));
  await visit.file();
  await visit.store.write(eventBatch(device, [answer('b')]));
  expect(visit).toMatchObject({ answers: 1, unsaved: 1 });
  const file = await visit.file();
  expect(await keysIn(file.ok ? file.value : undefined)).toHaveLength(2);
});

test('what could not be written is no part of a visit', async () => {
  const visit = new Visit(volatileStore());
  const written = await visit.store.write({ put: new Map([['setting/keys', () => 1]]) });
  expect([written.ok, visit.hasAny]).toEqual([false, false]);
});
