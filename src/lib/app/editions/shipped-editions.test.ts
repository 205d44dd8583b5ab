import { expect, test } from 'vitest';
import { editionOf } from '../../classroom/index.ts';
import type { FactFile } from '../../facts/index.ts';
import { knownEditions, readDecks, volatileStore, type DeckRecord } from '../../storage/index.ts';
import type { Desk } from '../desk.ts';
import { Journal } from '../journal.ts';
import { bringBack, replacedDecks } from './replaced-decks.ts';
import { offeredEditions, refuseShipped, takeShipped } from './shipped-editions.ts';

const file: FactFile = {
  ...{ format: 'factdeck/1', id: 'ties', title: 'Ties', language: 'en' },
  ...{ sources: [], names: [], facts: [], complete: [] },
};
const own: DeckRecord = { id: 'ties', addedAt: 1, file };
const ships = (edition: string) => [{ id: 'ties', edition }];

/** A device with a deck of the learner's own, and with what is known of the editions that shipped since. */
async function deviceThatKnows(...known: readonly string[]) {
  const store = volatileStore();
  const noted = known.length === 0 ? [] : [knownEditions('ties', known.slice(0, -1), known.at(-1)!)];
  await store.write({ put: new Map<string, unknown>([['deck/ties', own], ...noted]) });
  const desk = { journal: await Journal.open({ store }) } as Desk;
  const decks = async (): Promise<unknown> => {
    const found = await readDecks(store);
    return found.ok && found.value.decks;
  };
  return { desk, decks };
}

const OFFER = [{ id: 'ties', title: 'Ties' }];

test.each([
  ['an edition that ships since the learner took theirs in', ['first'], 'second', OFFER],
  ['the edition that shipped when the learner took theirs in', ['first'], 'first', []],
  ['the learner’s own, which ships now too', ['first'], editionOf(file), []],
  ['one that shipped before, after the app went back to an older version', ['first', 'second'], 'first', []],
])('%s: is it offered?', async (_, known, edition, offered) => {
  const { desk } = await deviceThatKnows(...known);
  expect(await offeredEditions(desk, ships(edition))).toEqual(offered);
});

test('where nothing is known of what shipped before, the next edition is offered and the present one is not', async () => {
  const { desk } = await deviceThatKnows();
  expect(await offeredEditions(desk, ships('first'))).toEqual([]);
  expect(await offeredEditions(desk, ships('second'))).toEqual(OFFER);
});

test('a deck that only ships, and one that never did, are offered nothing', async () => {
  const { desk } = await deviceThatKnows('first');
  expect(await offeredEditions(desk, [{ id: 'others', edition: 'second' }])).toEqual([]);
});

test('what was refused is not offered again, the edition after it is', async () => {
  const { desk, decks } = await deviceThatKnows('first');
  expect(await refuseShipped(desk, 'ties', ships('second'))).toBeUndefined();
  expect(await offeredEditions(desk, ships('second'))).toEqual([]);
  expect(await offeredEditions(desk, ships('third'))).toEqual(OFFER);
  expect(await decks()).toEqual([own]);
});

test('the edition that ships is taken in place of the learner’s own, which can come back and is left in peace', async () => {
  const { desk, decks } = await deviceThatKnows('first');
  expect(await takeShipped(desk, 'ties', ships('second'))).toBeUndefined();
  expect(await decks()).toEqual([]);
  const [replaced] = await replacedDecks(desk);
  expect(replaced?.edition).toMatchObject({ id: 'ties', ships: true, before: own });
  await bringBack(desk, replaced!);
  expect(await decks()).toEqual([own]);
  expect(await offeredEditions(desk, ships('second'))).toEqual([]);
  expect(await offeredEditions(desk, ships('third'))).toEqual(OFFER);
});

test('the edition before cannot come back over a deck that was taken in since', async () => {
  const { desk } = await deviceThatKnows('first');
  await takeShipped(desk, 'ties', ships('second'));
  await desk.journal.keepDeck({ ...own, addedAt: 5 });
  expect(await replacedDecks(desk)).toEqual([]);
});
