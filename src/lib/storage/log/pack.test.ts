import { describe, expect, it } from 'vitest';
import { base, makeAnswer } from '../../../../tests/fixtures/events.ts';
import type { AnswerEvent } from '../../memory/index.ts';
import { eventKey } from '../keys.ts';
import { putEvents } from '../records.ts';
import type { Store } from '../store.ts';
import { keysOf, mustWrite } from '../store-contract.ts';
import { volatileStore } from '../volatile/volatile-store.ts';
import { packEvents, readEvents, type EventLog } from './index.ts';

const DECK = base.deck;
const LATEST = base.at + 100_000_000;

/** Answers, a second apart. */
function answers(count: number, from = 0): readonly AnswerEvent[] {
  return Array.from({ length: count }, (_, place) =>
    makeAnswer({ id: `e${from + place}`, at: base.at + (from + place) * 1000, counter: from + place + 1 }),
  );
}

async function read(store: Store): Promise<EventLog> {
  const log = await readEvents(store, DECK);
  if (!log.ok) throw new Error(log.error.detail);
  return log.value;
}

/** What the planner does: reads a log and lays it together. */
async function readAndPack(store: Store, latestAt = LATEST): Promise<EventLog> {
  const log = await read(store);
  expect(await packEvents(store, DECK, log, latestAt)).toEqual({ ok: true, value: undefined });
  return log;
}

async function storeWith(events: readonly AnswerEvent[]): Promise<Store> {
  const store = volatileStore();
  await mustWrite(store, { put: putEvents(events) });
  return store;
}

describe('packs of events', () => {
  it('give the same log as the events one by one, those behind them with it', async () => {
    const store = await storeWith(answers(4100));
    expect(await readAndPack(store)).toEqual({ events: answers(4100), damaged: [], packed: 0 });
    expect(await keysOf(store, 'pack/')).toHaveLength(3);
    await mustWrite(store, { put: putEvents(answers(3, 4100)) });
    expect(await read(store)).toEqual({ events: answers(4103), damaged: [], packed: 4100 });
  });

  it('are written on from the last once enough has come', async () => {
    const store = await storeWith(answers(2500));
    await readAndPack(store);
    await mustWrite(store, { put: putEvents(answers(150, 2500)) });
    await readAndPack(store);
    expect((await read(store)).packed).toBe(2500);
    await mustWrite(store, { put: putEvents(answers(1500, 2650)) });
    const before = await store.get('pack/vietnam/000000');
    await readAndPack(store);
    expect(await store.get('pack/vietnam/000000')).toEqual(before);
    expect(await read(store)).toEqual({ events: answers(4150), damaged: [], packed: 4150 });
  });

  it('hold nothing of a short log', async () => {
    const store = await storeWith(answers(199));
    await readAndPack(store);
    expect(await keysOf(store, 'pack/')).toEqual([]);
  });

  it('do not hide what came in among their events', async () => {
    const store = await storeWith(answers(400).filter((_, place) => place !== 7));
    await readAndPack(store);
    const late = answers(400)[7]!;
    await mustWrite(store, { put: putEvents([late]) });
    expect(await read(store)).toEqual({ events: answers(400), damaged: [], packed: 0 });
    await readAndPack(store);
    expect((await read(store)).packed).toBe(400);
  });

  it('do not bring back what is gone', async () => {
    const store = await storeWith(answers(400));
    await readAndPack(store);
    await mustWrite(store, { remove: [eventKey(answers(1)[0]!)] });
    expect(await read(store)).toEqual({ events: answers(399, 1), damaged: [], packed: 0 });
  });

  it.each<[string, (events: readonly AnswerEvent[]) => unknown]>([
    ['no JSON', () => 'odd'],
    ['no list', () => '{}'],
    ['no text', (events) => events],
    ['a damaged event', ([first, ...rest]) => JSON.stringify([{ ...first, rating: 9 }, ...rest])],
    ['an event twice, in place of another', ([first, , ...rest]) => JSON.stringify([first, first, ...rest])],
    [
      'an event of another deck',
      ([first, ...rest]) => JSON.stringify([{ ...first, deck: 'other' }, ...rest]),
    ],
    ['events out of order', (events) => JSON.stringify(events.toReversed())],
  ])('are not believed where there is %s', async (_, spoil) => {
    const store = await storeWith(answers(300));
    await readAndPack(store);
    await mustWrite(store, { put: new Map([['pack/vietnam/000000', spoil(answers(300))]]) });
    expect(await read(store)).toEqual({ events: answers(300), damaged: [], packed: 0 });
  });

  it('of an earlier reading leave nothing behind', async () => {
    const store = await storeWith(answers(4100));
    await readAndPack(store);
    await mustWrite(store, { remove: answers(3900, 200).map(eventKey) });
    await readAndPack(store);
    expect(await keysOf(store, 'pack/')).toEqual(['pack/vietnam/000000']);
    expect(await read(store)).toEqual({ events: answers(200), damaged: [], packed: 200 });
  });

  it('go where they are of no use and a log is too short for new ones', async () => {
    const store = await storeWith(answers(300));
    await readAndPack(store);
    await mustWrite(store, { remove: answers(200, 100).map(eventKey) });
    await readAndPack(store);
    expect(await keysOf(store, 'pack/')).toEqual([]);
  });

  it('hold nothing that was taken back since the log was read', async () => {
    const store = await storeWith(answers(400));
    const log = await read(store);
    await mustWrite(store, { remove: [eventKey(answers(1)[0]!)] });
    expect(await packEvents(store, DECK, log, LATEST)).toEqual({ ok: true, value: undefined });
    expect(await keysOf(store, 'pack/')).toEqual([]);
  });

  it('wait while a record is damaged, which goes on being told', async () => {
    const store = await storeWith(answers(300));
    const odd = ['event/vietnam/0mhhji9s0-odd', { type: 'answer' }] as const;
    await mustWrite(store, { put: new Map([odd]) });
    expect((await readAndPack(store)).damaged).toEqual([odd]);
    expect(await keysOf(store, 'pack/')).toEqual([]);
  });

  it('leave out what a clock that is ahead has written', async () => {
    const ahead = makeAnswer({ id: 'ahead', at: LATEST + 1, counter: 900 });
    const store = await storeWith([...answers(300), ahead]);
    await readAndPack(store);
    await mustWrite(store, { put: putEvents(answers(1, 300)) });
    expect(await read(store)).toEqual({ events: [...answers(301), ahead], damaged: [], packed: 300 });
  });
});
