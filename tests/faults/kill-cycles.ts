import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { storedKeys, storedValue } from '../e2e/kept.ts';

/** How a browser is killed again and again. */
export interface KillOptions {
  /** The Chromium to start, and what it is started with. */
  readonly browserPath: string;
  readonly browserArgs: readonly string[];
  /** Address of the app, without a slash at its end. */
  readonly url: string;
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

const DECK = 'study/vietnam-multilateral-diplomacy';

/** Answers and takes back without end, in a real Chromium with a profile of its own, and kills it; compares what was acknowledged with what is there. */
export async function killCycles({
  browserPath,
  browserArgs,
  url,
  cycles,
  tornEvery,
  writingMs,
}: KillOptions): Promise<KillFigures> {
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-faults-'));
  const acknowledged = new Set<string>();
  const durations: number[] = [];
  let [torn, repaired] = [0, 0];
  let lastRepair: string | undefined;
  const lost = new Set<string>();
  try {
    for (let cycle = 1; cycle <= cycles; cycle += 1) {
      const session = await start(profile, browserPath, browserArgs);
      try {
        const page = await watched(session.browser, acknowledged, durations);
        await page.goto(`${url}/${DECK}`);
        await page.getByRole('main').getByRole('group').getByRole('button').first().waitFor();
        const before = acknowledged.size;
        await page.evaluate(answerWithoutEnd);
        await after(writingMs);
        // A kill that follows no answer shows nothing: a busy machine gets the time that it needs.
        for (
          let waited = 0;
          acknowledged.size - before < LEAST_ANSWERS && waited < MOST_WAIT_MS;
          waited += 100
        )
          await after(100);
      } finally {
        await kill(session);
      }
      if (tornEvery > 0 && cycle % tornEvery === 0 && tearLog(profile)) torn += 1;
      const again = await start(profile, browserPath, browserArgs);
      try {
        const page = await watched(again.browser, acknowledged, durations);
        await page.goto(`${url}/`);
        await page.getByRole('contentinfo').waitFor();
        // The copies are compared a second after the page is painted.
        await after(2500);
        const present = new Set(await storedKeys(page, 'event/'));
        for (const key of acknowledged) if (!present.has(key)) lost.add(key);
        const repair = JSON.stringify(await storedValue(page, 'meta/repair'));
        if (repair !== lastRepair) repaired += 1;
        lastRepair = repair;
      } finally {
        await kill(again);
      }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return {
    cycles,
    torn,
    acknowledged: acknowledged.size,
    lost: lost.size,
    repaired,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}

interface Session {
  readonly child: ChildProcess;
  readonly browser: Browser;
}

/** Starts a browser in a process group of its own. */
async function start(profile: string, path: string, given: readonly string[]): Promise<Session> {
  const args = [
    ...given,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const child = spawn(path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
  });
  return { child, browser: await chromium.connectOverCDP(endpoint) };
}

/** Kills the whole group at once, as a crash of the machine's memory would. */
async function kill({ child, browser }: Session): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  await browser.close().catch(() => undefined);
}

/** A page that reports each event that the app says is saved, and how long that took. */
async function watched(browser: Browser, acknowledged: Set<string>, durations: number[]): Promise<Page> {
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.exposeFunction('reportSaved', (keys: readonly string[], tookMs: number) => {
    const events = keys.filter((key) => key.startsWith('event/'));
    if (events.length > 0) durations.push(tookMs);
    for (const key of events) acknowledged.add(key);
  });
  await page.addInitScript(() => {
    const world = globalThis as unknown as {
      clickedAt: number;
      reportSaved: (keys: unknown, tookMs: number) => void;
      savedChannel: BroadcastChannel;
    };
    world.clickedAt = 0;
    world.savedChannel = new BroadcastChannel('factdeck');
    world.savedChannel.onmessage = ({ data }) => world.reportSaved(data, performance.now() - world.clickedAt);
  });
  return page;
}

/** Answers the card that is shown, takes the answer back, and so on: each is an event. Runs in the page. */
function answerWithoutEnd(): void {
  const world = globalThis as unknown as { clickedAt: number };
  const buttons = (selector: string): HTMLButtonElement[] => [
    ...document.querySelectorAll<HTMLButtonElement>(selector),
  ];
  setInterval(() => {
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
