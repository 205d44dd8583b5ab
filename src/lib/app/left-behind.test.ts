import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dayKey, EVENT_PREFIX, holderKey, sittingKey, volatileStore, type Store } from '../storage/index.ts';
import { Journal } from './journal.ts';
import { takeUp } from './left-behind.ts';
import { DayPlanner } from './plan-deck.ts';
import { hasLeftBehind } from './platform.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { StudySession } from './study-session.svelte.ts';

const DECK = 'vietnam-multilateral-diplomacy';

/** As the browser's: what is kept are its own properties. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return this[key] ?? null;
  }
  setItem(key: string, text: string): void {
    this[key] = text;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => void vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => void vi.unstubAllGlobals());

async function sittingAt(store: Store): Promise<StudySession> {
  const journal = await Journal.open({ store });
  const settings = await LearnerSettings.open(journal);
  const planner = new DayPlanner(store);
  return (await StudySession.open({ journal, settings, planner }, DECK))!;
}

/** A page that is left in the moment of its first answer, the write of which never ends. */
async function leftAtAnswer(store: Store): Promise<void> {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const session = await sittingAt({ ...store, write: () => new Promise(() => undefined) });
  await session.answer('true');
  page.dispatchEvent(new Event('pagehide'));
}

async function eventsIn(store: Store): Promise<number> {
  const found = await store.keys(EVENT_PREFIX);
  return found.ok ? found.value.length : NaN;
}

test('an answer in the moment in which its page was left is taken up with its sitting, once', async () => {
  const store = volatileStore();
  await leftAtAnswer(store);
  expect([await eventsIn(store), hasLeftBehind()]).toEqual([0, true]);
  await takeUp(store);
  expect([await eventsIn(store), hasLeftBehind()]).toEqual([1, false]);
  const { sitting } = await sittingAt(store);
  expect([sitting.done.length, sitting.answered?.answer]).toEqual([1, 'true']);
});

/** A page that is left when the card after its first answer is on the screen, and not on disk yet. */
async function leftAtNextCard(store: Store): Promise<StudySession> {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  let isStuck = false;
  const write: Store['write'] = (batch) => (isStuck ? new Promise(() => undefined) : store.write(batch));
  const session = await sittingAt({ ...store, write });
  await session.answer('true');
  await vi.waitFor(async () => expect(await eventsIn(store)).toBe(1));
  isStuck = true;
  await session.next();
  page.dispatchEvent(new Event('pagehide'));
  isStuck = false;
  return session;
}

test('who left at the card after an answer is shown that card, not the verdict again', async () => {
  const store = volatileStore();
  const { sitting: left } = await leftAtNextCard(store);
  expect(hasLeftBehind()).toBe(true);
  await takeUp(store);
  expect(hasLeftBehind()).toBe(false);
  const { sitting } = await sittingAt(store);
  expect([sitting.shown?.card, sitting.answered]).toEqual([left.shown!.card, undefined]);
});

test('a page that came back and went on is not put back to where it was left', async () => {
  const store = volatileStore();
  const session = await leftAtNextCard(store);
  await session.answer('true');
  await vi.waitFor(async () => expect(await eventsIn(store)).toBe(2));
  const kept = await store.get(sittingKey(DECK));
  await takeUp(store);
  expect(await store.get(sittingKey(DECK))).toEqual(kept);
  expect(hasLeftBehind()).toBe(false);
});

test('where another tab has gone on with the sitting, its answers alone are taken up, and the day is planned anew', async () => {
  const store = volatileStore();
  await leftAtAnswer(store);
  const other = { deck: DECK, startedAt: 1, done: [], skipped: [] };
  await store.write({
    put: new Map<string, unknown>([
      [holderKey(DECK), 'another page'],
      [sittingKey(DECK), other],
    ]),
  });
  await takeUp(store);
  expect([await eventsIn(store), hasLeftBehind()]).toEqual([1, false]);
  expect(await store.get(sittingKey(DECK))).toEqual({ ok: true, value: other });
  expect(await store.get(dayKey(DECK))).toEqual({ ok: true, value: undefined });
});

test('what was written after all changes nothing when it is taken up', async () => {
  const store = volatileStore();
  await leftAtAnswer(store);
  const [key = ''] = Object.keys(localStorage);
  const left = localStorage.getItem(key) ?? '';
  await takeUp(store);
  const before = await store.list('');
  localStorage.setItem(key, left);
  expect(left).toContain(DECK);
  await takeUp(store);
  expect([await store.list(''), hasLeftBehind()]).toEqual([before, false]);
});

test('what is no such note is put away', async () => {
  const store = volatileStore();
  for (const text of ['', 'null', '{}', '[1]', '{"put":[],"name":"a"}'])
    localStorage.setItem(`factdeck/left/${text}`, text);
  await takeUp(store);
  expect([await store.list(''), hasLeftBehind()]).toEqual([{ ok: true, value: [] }, false]);
});
