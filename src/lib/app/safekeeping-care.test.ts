import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CLOCK_KEY, DEVICE_KEY, eventKey, volatileStore, type DeviceRecord } from '../storage/index.ts';
import { Care } from './safekeeping-care.ts';
import type { KeptNews, Safekeeping } from './safekeeping.svelte.ts';

const NOON = Date.UTC(2026, 10, 2, 12);
const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));
afterEach(() => void vi.useRealTimers());

/** A device with a log as it is kept, and what it is told. */
function deviceWith(device: Omit<DeviceRecord, 'id' | 'counter'>, ...times: readonly number[]) {
  const events = times.map((at, counter) => {
    const event = { id: `e${String(counter)}`, at, deck: 'small' };
    return [eventKey(event), event] as const;
  });
  const store = volatileStore(
    new Map<string, unknown>([[DEVICE_KEY, { id: 'phone', counter: 1, ...device }], ...events]),
  );
  let news: KeptNews = {};
  const safe = { store, report: (more: KeptNews) => (news = { ...news, ...more }) };
  Object.defineProperty(safe, 'news', { get: () => news });
  const told = async (): Promise<KeptNews['clock']> => {
    news = {};
    await new Care(safe as unknown as Safekeeping).lookAtClock();
    return news.clock;
  };
  return { told, store, care: new Care(safe as unknown as Safekeeping) };
}

test('a clock behind the last answer is told, with what does not count yet and from when', async () => {
  const from = NOON + 3 * HOUR_MS;
  const { told } = deviceWith({ lastAt: from }, NOON - 1, NOON + HOUR_MS, from);
  expect(await told()).toEqual({ from, to: NOON, ahead: { count: 2, lastAt: from } });
});

test('a jump on record that was not read is told at every start, also once nothing lies ahead', async () => {
  const jump = { from: NOON - HOUR_MS, to: NOON - 4 * HOUR_MS };
  const { told } = deviceWith({ lastAt: NOON, jumps: [{ from: 2, to: 1 }, jump] }, NOON);
  expect([await told(), await told()]).toEqual(Array(2).fill({ ...jump, ahead: undefined }));
});

test.each([
  ['before the clock', NOON - HOUR_MS],
  ['less than 5 minutes ahead', NOON + 5 * MINUTE_MS],
])('a last answer %s is nothing to tell', async (_, lastAt) => {
  expect(await deviceWith({ lastAt }, lastAt).told()).toBeUndefined();
});

test.each([[[null]], [[7]], [[{ from: 'then' }]]])('damaged jumps are none: %j', async (jumps) => {
  expect(await deviceWith({ lastAt: NOON, jumps: jumps as never }).told()).toBeUndefined();
});

test('a jump that was read is not told again, before the next answer and after it; another one is', async () => {
  const from = NOON + 3 * HOUR_MS;
  const { told, store, care } = deviceWith({ lastAt: from });
  await told();
  await care.dismissClock();
  expect(await store.get(CLOCK_KEY)).toEqual({ ok: true, value: { from } });
  expect(await told()).toBeUndefined();
  const after = { id: 'other', counter: 1, lastAt: NOON, jumps: [{ from, to: NOON }] };
  await store.write({ put: new Map([[DEVICE_KEY, after]]) });
  expect(await told()).toBeUndefined();
  const again = { from: NOON + HOUR_MS, to: NOON };
  await store.write({ put: new Map([[DEVICE_KEY, { ...after, jumps: [...after.jumps, again] }]]) });
  expect(await told()).toMatchObject(again);
});
