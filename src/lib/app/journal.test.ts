import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareEvents, type ReviewEvent } from '../memory/index.ts';
import { DEVICE_KEY, volatileStore, type DeviceRecord } from '../storage/index.ts';
import { Journal } from './journal.ts';

const NOON = Date.UTC(2026, 10, 2, 12);
const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));
afterEach(() => void vi.useRealTimers());

test('time never runs backwards on one device', async () => {
  const journal = await Journal.open();
  const first = journal.stamp('small');
  vi.setSystemTime(NOON - 3 * MINUTE_MS);
  expect(journal.stamp('small')).toMatchObject({ at: NOON + 1, device: first.device, counter: 2 });
});

test('a device whose clock was far ahead goes on as another one, at the right time', async () => {
  const journal = await Journal.open();
  vi.setSystemTime(NOON + 6 * MINUTE_MS);
  const ahead = journal.stamp('small');
  vi.setSystemTime(NOON);
  const next = journal.stamp('small');
  expect(next).toMatchObject({ at: NOON, counter: 1 });
  expect(next.device).not.toBe(ahead.device);
});

/** The device as it is kept after an event at each of these times, with what they were stamped by. */
async function deviceAfter(...times: readonly number[]): Promise<DeviceRecord> {
  const store = volatileStore();
  const journal = await Journal.open({ store });
  for (const at of times) {
    vi.setSystemTime(at);
    const event: ReviewEvent = { ...journal.stamp('small'), type: 'suspend', card: 'a' };
    await journal.keepApart('small', [event]);
  }
  const found = await store.get(DEVICE_KEY);
  return (found as { value: DeviceRecord }).value;
}

test('a clock that goes back by more than 5 minutes is kept on record', async () => {
  expect(await deviceAfter(NOON + 180 * MINUTE_MS, NOON, NOON + MINUTE_MS)).toMatchObject({
    counter: 2,
    lastAt: NOON + MINUTE_MS,
    jumps: [{ from: NOON + 180 * MINUTE_MS, to: NOON }],
  });
});

test.each([
  ['goes back by 5 minutes', [NOON + 5 * MINUTE_MS, NOON]],
  ['goes ahead, as after a sleep', [NOON, NOON + 600 * MINUTE_MS]],
])('of a clock that %s there is nothing to keep', async (_, times) => {
  expect(await deviceAfter(...times)).not.toHaveProperty('jumps');
});

test('the last 10 jumps are kept, oldest first', async () => {
  const times = Array.from({ length: 24 }, (_, index) => NOON + (index % 2 === 0 ? 600 : index) * MINUTE_MS);
  const { jumps } = await deviceAfter(...times);
  expect(jumps?.map(({ to }) => (to - NOON) / MINUTE_MS)).toEqual([5, 7, 9, 11, 13, 15, 17, 19, 21, 23]);
});

test('a device of before jumps were kept, or whose clock went back while the page was closed, goes on', async () => {
  const store = volatileStore(
    new Map([[DEVICE_KEY, { id: 'phone', counter: 7, lastAt: NOON + 60 * MINUTE_MS }]]),
  );
  const journal = await Journal.open({ store });
  expect(journal.stamp('small')).toMatchObject({ at: NOON, counter: 1 });
});

/** Two pages of one browser, the second of which opened before the first wrote; each hears the other's writes. */
async function twoPages() {
  const records = new Map<string, unknown>();
  const reopen = (): Promise<Journal> => Journal.open({ store: volatileStore(records) });
  // Who writes on this device is on record.
  const before = await reopen();
  await before.keepApart('small', [{ ...before.stamp('small'), type: 'suspend', card: 'a' }]);
  const pages = [await reopen(), await reopen()] as const;
  const write = async (page: 0 | 1): Promise<ReviewEvent> => {
    const event: ReviewEvent = { ...pages[page].stamp('small'), type: 'suspend', card: 'a' };
    await pages[page].keepApart('small', [event]);
    await pages[1 - page]!.heardDevice();
    return event;
  };
  return { write, reopen };
}

test('no two events of two pages have one device and number, and each device counts on', async () => {
  const { write } = await twoPages();
  const events: ReviewEvent[] = [];
  for (const page of [0, 0, 1, 0, 1, 1, 0] as const) events.push(await write(page));
  const numbers = events.map(({ device, counter }) => `${device} ${String(counter)}`);
  expect(new Set(numbers).size).toBe(events.length);
  expect(new Set(events.map(({ device }) => device)).size).toBe(2);
  for (const device of new Set(events.map((event) => event.device))) {
    const own = events.filter((event) => event.device === device);
    expect(own.toSorted(compareEvents)).toEqual(own.toSorted((a, b) => a.counter - b.counter));
  }
});

test('after two pages wrote, the device goes on from the one that wrote last', async () => {
  const { write, reopen } = await twoPages();
  await write(0);
  await write(1);
  const last = await write(0);
  expect((await reopen()).stamp('small')).toMatchObject({ device: last.device, counter: last.counter + 1 });
});

test('a page that hears of another device stays who it is', async () => {
  const store = volatileStore();
  const journal = await Journal.open({ store });
  const first = journal.stamp('small');
  await store.write({ put: new Map([[DEVICE_KEY, { id: 'other', counter: 9, lastAt: NOON }]]) });
  await journal.heardDevice();
  expect(journal.stamp('small')).toMatchObject({ device: first.device, counter: 2 });
});
