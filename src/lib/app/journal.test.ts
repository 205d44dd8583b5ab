import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
