import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { probe, type Probed, type ProbedWindow, type Stage } from './probe.ts';

/** As the "Slow 4G" of DevTools: 1.6 Mbit/s and 150 ms, made slower by what a simulation at the request's level needs. */
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
};

/** How much slower than this machine the phone is. */
const SLOWER = 4;

/** Between what is pressed: nobody answers faster, ms. */
const PAUSE_MS = 250;

/** A script without types. */
interface Browsers {
  readonly BROWSER_ARGS: readonly string[];
  readonly findBrowser: () => Promise<string | undefined>;
}

/** A tab on the phone. */
export interface Tab {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** A cheap phone: 390 x 844, four times slower than this machine, with a profile on disk. */
export interface Phone {
  /** A new tab, with the probe in it. */
  readonly tab: (options?: { readonly isSlowNetwork?: boolean; readonly isSlow?: boolean }) => Promise<Tab>;
  /** Puts one of its slow tabs in front. Only that one is slowed down: a slowed tab takes a core of the machine while it does nothing. */
  readonly bringToFront: (tab: Tab) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The browser that the tests run in, too. */
export async function browserOf(): Promise<{
  readonly executablePath: string | undefined;
  readonly args: readonly string[];
}> {
  const script = join(import.meta.dirname, '../../../.config/run/browser.mjs');
  const { BROWSER_ARGS, findBrowser } = (await import(script)) as Browsers;
  return { executablePath: await findBrowser(), args: BROWSER_ARGS };
}

/** A phone on which nothing was ever opened. A plain context would keep IndexedDB in memory, where strict costs nothing. */
export async function newPhone(): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'factdeck-bench-'));
  const { executablePath, args } = await browserOf();
  const context = await chromium.launchPersistentContext(profile, {
    args: [...args],
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  // The loader that runs TypeScript as it is marks functions with a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (value) => value;');
  await context.addInitScript(probe);
  const slowDown = ({ devtools }: Tab, rate: number): Promise<unknown> =>
    devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const slowTabs = new Set<Tab>();
  return {
    tab: async ({ isSlowNetwork = false, isSlow = true } = {}) => {
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      const tab = { page, devtools };
      if (isSlow) {
        slowTabs.add(tab);
        page.once('close', () => slowTabs.delete(tab));
        await slowDown(tab, SLOWER);
      }
      if (isSlowNetwork) {
        await devtools.send('Network.enable');
        await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
      }
      return tab;
    },
    bringToFront: async (tab) => {
      for (const other of slowTabs) await slowDown(other, other === tab ? SLOWER : 1);
      await tab.page.bringToFront();
      await pause(PAUSE_MS);
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Waits until a page stands at a stage. */
export async function waitForStage(page: Page, stage: Stage): Promise<void> {
  await page.waitForFunction(
    (wanted) => (globalThis as unknown as ProbedWindow).stageNow() === wanted,
    stage,
    { timeout: 120_000 },
  );
}

/** Opens a deck and gives what is loaded for the first answer, and what is checked after the first card, its time. */
export async function openStudy(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitForStage(page, 'asked');
  await pause(2000);
}

/** Answers a card and goes on, by keys: typed where it is to be typed, else the first option. */
export async function answerOne(page: Page): Promise<void> {
  await waitForStage(page, 'asked');
  const field = page.locator('main form').locator('input, textarea');
  if ((await field.count()) > 0) await field.fill('1999');
  await pause(PAUSE_MS);
  await page.keyboard.press((await field.count()) > 0 ? 'Enter' : '1');
  await waitForStage(page, 'answered');
  await pause(PAUSE_MS);
  await page.keyboard.press('Enter');
  await waitForStage(page, 'asked');
}

/** Bytes that a page holds. */
export async function heapOf({ devtools }: Tab): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

/** What a page has noted of tasks that took long. */
interface TaskWindow {
  readonly longTasks: number[];
}

/** Has a page note its tasks of over 50 ms from now on. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longTasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks });
  });
}

/** How many tasks of a page took long since it is watched, and the longest of them, ms. */
export async function longTasksOf(page: Page): Promise<{ readonly count: number; readonly longest: number }> {
  const longTasks = await page.evaluate(() => (globalThis as unknown as TaskWindow).longTasks);
  return { count: longTasks.length, longest: Math.round(Math.max(0, ...longTasks)) };
}

/** What the probe of a page has seen so far. */
export function probedOf(page: Page): Promise<Probed> {
  return page.evaluate(() => (globalThis as unknown as ProbedWindow).probed);
}

/** Opens an address in a new tab of its own and closes it: time to the painted first card, ms. */
export async function startTime(phone: Phone, address: string, isSlowNetwork = false): Promise<number> {
  const { page } = await phone.tab({ isSlowNetwork });
  await page.goto(address, { timeout: 120_000 });
  await page.waitForFunction(
    () => (globalThis as unknown as ProbedWindow).probed.firstCard !== undefined,
    undefined,
    { timeout: 120_000 },
  );
  const { firstCard } = await probedOf(page);
  await page.close();
  return firstCard!;
}

/** Waits until less than a fifth of the machine is at work, for BENCH_PATIENCE seconds (60) at the most; tells what it found. */
export async function untilIdle(say: (line: string) => void): Promise<void> {
  const patience = Number(process.env['BENCH_PATIENCE'] ?? 60);
  const began = Date.now();
  let busy = await busyShare();
  while (busy > 0.2 && Date.now() - began < patience * 1000) busy = await busyShare();
  const load = loadavg()[0]!.toFixed(1);
  say(
    `the machine is ${Math.round(busy * 100)}% busy (load ${load}) after ${Math.round((Date.now() - began) / 1000)} s of waiting`,
  );
}

async function busyShare(): Promise<number> {
  const read = (): { idle: number; all: number } =>
    cpus().reduce(
      ({ idle, all }, { times }) => ({
        idle: idle + times.idle,
        all: all + Object.values(times).reduce((sum, one) => sum + one, 0),
      }),
      { idle: 0, all: 0 },
    );
  const before = read();
  await pause(1000);
  const after = read();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}
