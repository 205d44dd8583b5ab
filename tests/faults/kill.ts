import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { storedKeys, storedValue } from '../e2e/kept.ts';
import { watchAcknowledged, type Acknowledged } from './acknowledged.ts';
import { openDeck } from './answering.ts';
import { inFolder, killBrowser, startBrowser } from './browser.ts';
import { atLeast, none, type Ground, type Scenario } from './scenario.ts';

/** How a browser is killed again and again. */
export interface KillOptions {
  readonly cycles: number;
  /** Every how many cycles the newest log of the database is given a torn end; 0 for never. */
  readonly tornEvery: number;
  /** How long answers are written before each kill, ms. */
  readonly writingMs: number;
}

/** What came of it. */
export interface KillFigures {
  readonly cycles: number;
  readonly torn: number;
  /** Kills that followed answers: another shows nothing. */
  readonly answered: number;
  /** Events that the app said were saved. */
  readonly acknowledged: number;
  /** Of those, events that were not there after the next start. */
  readonly lost: number;
  /** Cycles after which something came back from the second copy. */
  readonly repaired: number;
  /** From the click to the word that it is saved, ms, of all events. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** What is left of a record's header when the power goes in the middle of writing it. */
const TORN_HEADER = Uint8Array.of(1, 2, 3, 4, 0x64, 0, 1);

/** Answers that are acknowledged before each kill, and how long they are waited for. */
const LEAST_ANSWERS = 8;
const MOST_WAIT_MS = 30_000;

/** Kills browsers in the middle of writing. */
export const kill: Scenario = {
  name: 'kill',
  count: 200,
  run: async (ground, cycles) => {
    const figures = await killCycles(ground, { cycles, tornEvery: 5, writingMs: 1500 });
    const { acknowledged, torn, answered, lost, repaired, p95Ms } = figures;
    return [
      none(`answers lost that were told as saved, in ${cycles} kills`, lost, acknowledged),
      atLeast('kills that followed answers', cycles, answered),
      atLeast('kills with a torn header', Math.floor(cycles / 5), torn),
      {
        what: 'kills after which the second copy gave something back',
        goal: '',
        reached: `${repaired}`,
        met: true,
      },
      {
        what: 'from the click to the word that it is saved, 95 of 100',
        goal: 'at most 50 ms',
        reached: `${p95Ms} ms`,
        met: p95Ms <= 50,
      },
    ];
  },
};

/** Answers and takes back without end, in a real Chromium with a profile of its own, and kills it; compares what was acknowledged with what is there. */
export function killCycles(ground: Ground, options: KillOptions): Promise<KillFigures> {
  return inFolder('kill', (profile) => killIn(profile, ground, options));
}

async function killIn(
  profile: string,
  ground: Ground,
  { cycles, tornEvery, writingMs }: KillOptions,
): Promise<KillFigures> {
  const acknowledged: Acknowledged = { keys: new Set(), tookMs: [] };
  let [torn, repaired, answered] = [0, 0, 0];
  let lastRepair: string | undefined;
  const lost = new Set<string>();
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const session = await startBrowser(profile, ground);
    try {
      const { page } = session;
      await watchAcknowledged(page, acknowledged);
      await openDeck(page, ground.url);
      const before = acknowledged.keys.size;
      await page.evaluate(answerWithoutEnd);
      await after(writingMs);
      // A kill that follows no answer shows nothing: a busy machine gets the time that it needs.
      for (
        let waited = 0;
        acknowledged.keys.size - before < LEAST_ANSWERS && waited < MOST_WAIT_MS;
        waited += 100
      )
        await after(100);
      if (acknowledged.keys.size > before) answered += 1;
    } finally {
      await killBrowser(session);
    }
    if (tornEvery > 0 && cycle % tornEvery === 0 && tearLog(profile)) torn += 1;
    const again = await startBrowser(profile, ground);
    try {
      const { page } = again;
      await watchAcknowledged(page, acknowledged);
      await page.goto(`${ground.url}/`);
      await page.getByRole('contentinfo').waitFor();
      // The copies are compared a second after the page is painted.
      await after(2500);
      const present = new Set(await storedKeys(page, 'event/'));
      for (const key of acknowledged.keys) if (!present.has(key)) lost.add(key);
      const repair = JSON.stringify(await storedValue(page, 'meta/repair'));
      if (repair !== lastRepair) repaired += 1;
      lastRepair = repair;
    } finally {
      await killBrowser(again);
    }
  }
  const sorted = acknowledged.tookMs.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return {
    cycles,
    torn,
    answered,
    acknowledged: acknowledged.keys.size,
    lost: lost.size,
    repaired,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}

/** Answers the card that is shown, takes the answer back, and so on: each is an event. Runs in the page. */
function answerWithoutEnd(): void {
  const world = globalThis as unknown as { clickedAt: number };
  const buttons = (selector: string): HTMLButtonElement[] => [
    ...document.querySelectorAll<HTMLButtonElement>(selector),
  ];
  setInterval(() => {
    const field = document.querySelector<HTMLInputElement>('main input');
    if (field !== null && !field.disabled && field.form !== null) {
      world.clickedAt = performance.now();
      field.value = 'something';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.form.requestSubmit();
      return;
    }
    const isAnswered = buttons('button').some((button) => button.textContent.trim().startsWith('Next'));
    const target = isAnswered
      ? buttons('button').find((button) =>
          /Take the last answer back|^Undo/.test(button.ariaLabel ?? button.textContent.trim()),
        )
      : buttons('main [role=group] button')[0];
    if (target === undefined || target.disabled) return;
    world.clickedAt = performance.now();
    target.click();
  }, 25);
}

/** Appends a torn header to the newest log of IndexedDB; whether there was one. */
function tearLog(profile: string): boolean {
  const logs = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => /IndexedDB.*leveldb\/\d+\.log$/.test(path))
    .map((path) => join(profile, path));
  const newest = logs.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (newest === undefined) return false;
  appendFileSync(newest, TORN_HEADER);
  return true;
}
