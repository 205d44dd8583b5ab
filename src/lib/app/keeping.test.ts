import { afterEach, expect, test, vi } from 'vitest';
import { err } from '../base/index.ts';
import { EVENT_PREFIX, volatileStore, type Batch, type Store } from '../storage/index.ts';
import { DayPlanner } from './plan-deck.ts';
import { Journal } from './journal.ts';
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
    await new Promise((resolve) => setTimeout(resolve));
    for (const one of held.splice(0)) one();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const log = async () => {
    const found = await kept.keys(EVENT_PREFIX);
    return found.ok ? found.value.length : undefined;
  };
  const fill = (full: boolean) => (isFull = full);
  return { session, begun, letGo, log, fill, leave: () => page.dispatchEvent(new Event('pagehide')) };
}

function isLogged(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'type' in value;
}

test('what waits for another write is written at once when the page is left', async () => {
  const { session, begun, leave } = await sittingAt();
  await session.answer('true');
  session.undo();
  await session.answer('true');
  expect(begun).toEqual([['answer']]);
  leave();
  expect(begun).toEqual([['answer'], ['answer', 'undo', 'answer']]);
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
  await session.answer('true');
  session.undo();
  const last = session.answer('true');
  let isEnded = false;
  const ending = session.end().then(() => (isEnded = true));
  await last;
  expect(session.sitting.answered).toBeDefined();
  await letGo();
  expect(isEnded).toBe(false);
  await letGo();
  await ending;
  session.undo();
  await session.answer('true');
  expect(begun).toEqual([['answer'], ['undo', 'answer']]);
  expect(await log()).toBe(3);
});
