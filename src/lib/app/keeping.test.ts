import { afterEach, describe, expect, test, vi } from 'vitest';
import { err, ok } from '../base/index.ts';
import type { ReviewEvent } from '../memory/index.ts';
import { EVENT_PREFIX, holderKey, volatileStore, type Batch, type Store } from '../storage/index.ts';
import { DayPlanner } from './plan-deck.ts';
import type { DayRow } from '../study/index.ts';
import { Journal, type Progress } from './journal.ts';
import { Keeping } from './keeping.svelte.ts';
import { LearnerSettings } from './settings.svelte.ts';
import { StudySession } from './study-session.svelte.ts';

const DECK = 'vietnam-multilateral-diplomacy';

afterEach(() => void vi.unstubAllGlobals());

/** A sitting over a store whose writes of events end when they are let go, and a page that can be left. */
async function sittingAt() {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const kept = volatileStore();
  const held: (() => void)[] = [];
  const begun: string[][] = [];
  let isFull = false;
  const write = async (batch: Batch): ReturnType<Store['write']> => {
    const events = [...(batch.put?.values() ?? [])].filter(isLogged).map(({ type }) => type);
    if (events.length === 0) return kept.write(batch);
    begun.push(events);
    await new Promise<void>((resolve) => held.push(resolve));
    return isFull ? err({ code: 'full', detail: '' }) : kept.write(batch);
  };
  const journal = await Journal.open({ store: { ...kept, write } });
  const settings = await LearnerSettings.open(journal);
  const planner = new DayPlanner(journal.store);
  const session = (await StudySession.open({ journal, settings, planner }, DECK))!;
  const letGo = async () => {
    await moment();
    for (const one of held.splice(0)) one();
    await moment();
  };
  const log = async () => {
    const found = await kept.keys(EVENT_PREFIX);
    return found.ok ? found.value.length : undefined;
  };
  const fill = (full: boolean) => (isFull = full);
  return { session, begun, letGo, log, fill, leave: () => page.dispatchEvent(new Event('pagehide')) };
}

/** Time for a write to begin, and for one that was let go to end. */
function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function isLogged(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value;
}

test('a write does not wait for the one before, and has all that is not on disk yet', async () => {
  const { session, begun, letGo, log } = await sittingAt();
  await session.answer('true');
  await moment();
  session.undo();
  await moment();
  expect(begun).toEqual([['answer'], ['answer', 'undo']]);
  await letGo();
  expect([await log(), session.trouble]).toEqual([2, undefined]);
});

test('what has not begun to be written is written at once when the page is left', async () => {
  const { session, begun, leave } = await sittingAt();
  await session.answer('true');
  expect(begun).toEqual([]);
  leave();
  expect(begun).toEqual([['answer']]);
});

test('leaving the page writes nothing where all is kept', async () => {
  const { session, begun, letGo, leave } = await sittingAt();
  await session.answer('true');
  await letGo();
  leave();
  expect(begun).toEqual([['answer']]);
});

test('what was written twice is there once', async () => {
  const { session, letGo, log, leave } = await sittingAt();
  await session.answer('true');
  session.undo();
  leave();
  await letGo();
  await letGo();
  await session.end();
  expect(await log()).toBe(2);
});

test('what failed is written again once it is heard that there is room', async () => {
  const { session, letGo, log, fill } = await sittingAt();
  fill(true);
  await session.answer('true');
  await letGo();
  expect(session.trouble?.code).toBe('full');
  fill(false);
  const hearing = session.heard(['event/of-this-deck']);
  await letGo();
  await hearing;
  expect([session.trouble, await log()]).toEqual([undefined, 1]);
});

test('a sitting that another tab goes on with takes what was answered before, nothing more, and ends when that is kept', async () => {
  const { session, begun, letGo, log } = await sittingAt();
  const last = session.answer('true');
  let isEnded = false;
  const ending = session.end().then(() => (isEnded = true));
  await last;
  expect(session.sitting.answered).toBeDefined();
  await moment();
  expect([begun, isEnded]).toEqual([[['answer']], false]);
  await letGo();
  await ending;
  session.undo();
  await session.answer('true');
  await moment();
  expect([begun, await log()]).toEqual([[['answer']], 1]);
});

describe('a card that two tabs show, where the browser has no locks', () => {
  /** Two pages over one store, both with the same card on the screen. */
  async function twoTabs() {
    const store = volatileStore();
    const open = async () => {
      const journal = await Journal.open({ store });
      const settings = await LearnerSettings.open(journal);
      const planner = new DayPlanner(journal.store);
      const session = (await StudySession.open({ journal, settings, planner }, DECK))!;
      const lost = vi.fn();
      session.onlost = lost;
      return { session, lost };
    };
    const [here, there] = [await open(), await open()];
    const log = async () => {
      const found = await store.keys(EVENT_PREFIX);
      return found.ok ? found.value.length : undefined;
    };
    return { here, there, log };
  }

  test('counts once: the tab that answers later has lost the sitting', async () => {
    const { here, there, log } = await twoTabs();
    expect(there.session.sitting.shown?.card).toBe(here.session.sitting.shown?.card);
    await here.session.answer('true');
    await here.session.next();
    expect(await log()).toBe(1);
    await there.session.answer('true');
    await there.session.next();
    expect([await log(), here.lost.mock.calls.length, there.lost.mock.calls.length]).toEqual([1, 0, 1]);
    await here.session.answer('true');
    await here.session.next();
    expect(await log()).toBe(2);
  });

  test('is not answered where another tab was heard to go on with it', async () => {
    const { there, log } = await twoTabs();
    await there.session.heard([holderKey(DECK)]);
    await there.session.answer('true');
    await there.session.next();
    expect([await log(), there.lost.mock.calls.length]).toEqual([0, 1]);
  });

  test('is the tab’s that was told to go on with it', async () => {
    const { here, there, log } = await twoTabs();
    there.session.claim();
    await there.session.end();
    await here.session.answer('true');
    await here.session.next();
    expect([await log(), here.lost.mock.calls.length]).toEqual([0, 1]);
  });
});

test('a row that could not be written has its place in the new day, and is not put back to its old one', async () => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  const row = { rank: 3, asked: { id: 'bridge#year' } } as DayRow;
  const written: number[][] = [];
  const keep = vi.fn<Journal['keep']>((_, { rows }) => {
    written.push(rows.map(({ rank }) => rank));
    return Promise.resolve(written.length === 1 ? err({ code: 'full', detail: '' }) : ok(undefined));
  });
  const journal = { keep, isElsewhere: () => Promise.resolve(false) } as unknown as Journal;
  const progress = () => ({ sitting: { deck: 'town' }, day: {} }) as unknown as Omit<Progress, 'rows'>;
  const keeping = new Keeping(journal, { progress, lost: () => undefined });
  keeping.record({ id: 'first' } as ReviewEvent, row);
  await keeping.quiet();
  await keeping.keepDay(() => Promise.resolve());
  await keeping.settled();
  expect(written).toEqual([[3], []]);
});
