import type { BrowserContext, Page } from '@playwright/test';
import { storedKeys } from '../e2e/kept.ts';
import { DECK, openDeck } from './answering.ts';
import { inBrowser } from './browser.ts';
import { none, type Figure, type Ground, type Scenario } from './scenario.ts';

/** How long each write of an answer takes, ms: the second copy is held up by so much. */
const SLOW_MS = 150;

/** Answers and undos right before a page is left: each has to wait for the one before. */
const ACTS = 4;

/** How a page is left right after an answer was seen as taken; another tab may have taken its deck away just before. A short run has the first ones. */
const WAYS: readonly (readonly [
  way: string,
  isTakenAway: boolean,
  leave: (page: Page) => Promise<unknown>,
])[] = [
  ['reload', false, (page) => page.reload()],
  ['close', false, (page) => page.close()],
  ['study here and reload', true, (page) => page.reload()],
  ['another page', false, (page) => page.goto(new URL('/settings', page.url()).href)],
  ['study here', true, () => Promise.resolve()],
];

/** A slow disk, and a page that is left in the moment in which an answer was seen as taken. */
export const leave: Scenario = { name: 'leave', count: 20, run: leaveAtOnce };

async function leaveAtOnce(ground: Ground, count: number): Promise<readonly Figure[]> {
  return inBrowser(ground, async (context) => {
    const watcher = await context.newPage();
    await watcher.goto(`${ground.url}/settings`);
    const [given, lost] = [new Map<string, number>(), new Map<string, number>()];
    for (let round = 0; round < count; round += 1) {
      const [way, isTakenAway, go] = WAYS[round % WAYS.length]!;
      const page = await context.newPage();
      await page.addInitScript(holdUpSecondCopy, SLOW_MS);
      await openDeck(page, ground.url);
      // It takes seconds until a second tab is sure that the first one goes on.
      const other = isTakenAway ? await secondTab(context, ground.url) : undefined;
      const before = (await storedKeys(watcher, 'event/')).length;
      await page.evaluate(answerQuickly, ACTS);
      await other?.getByRole('button', { name: 'Study here' }).click();
      await go(page);
      await watcher.waitForTimeout(SLOW_MS * (ACTS + 4));
      // The next start takes up what was left behind.
      await watcher.reload();
      await watcher.getByRole('heading', { level: 1 }).waitFor();
      const kept = (await storedKeys(watcher, 'event/')).length - before;
      given.set(way, (given.get(way) ?? 0) + ACTS);
      lost.set(way, (lost.get(way) ?? 0) + ACTS - kept);
      await page.close();
      await other?.close();
    }
    return [...given].map(([way, of]) =>
      none(`answers and undos seen as taken right before "${way}", lost`, lost.get(way) ?? 0, of),
    );
  });
}

/** A tab with the same deck, which can take it over. */
async function secondTab(context: BrowserContext, url: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(`${url}/study/${DECK}`);
  await tab.getByRole('button', { name: 'Study here' }).waitFor();
  return tab;
}

/** Runs in the page: answers reach the worker of the second copy late, as on a slow disk. */
function holdUpSecondCopy(slowMs: number): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the worker below
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { readonly name?: string }) {
    if (message.name === 'append') setTimeout(() => post.call(this, message), slowMs);
    else post.call(this, message);
  };
}

/** Runs in the page: answers and takes back, each as soon as the one before can be seen. */
async function answerQuickly(acts: number): Promise<void> {
  const find = (selector: string, isMeant: (button: HTMLButtonElement) => boolean) =>
    [...document.querySelectorAll<HTMLButtonElement>(selector)].find(
      (button) => !button.disabled && isMeant(button),
    );
  const isAnswered = () =>
    find('button', (button) => button.textContent.trim().startsWith('Next')) !== undefined;
  for (let act = 0; act < acts; act += 1) {
    const wasAnswered = isAnswered();
    const button = wasAnswered
      ? find('button', (one) => /^Take the last|^Undo/.test(one.ariaLabel ?? ''))
      : find('main [role=group] button', () => true);
    if (button === undefined) throw new Error(`nothing to press: ${document.body.innerText.slice(0, 300)}`);
    button.click();
    while (isAnswered() === wasAnswered) await new Promise((resolve) => setTimeout(resolve, 1));
    // Seen is what was painted; a tab behind another paints nothing.
    if (!document.hidden) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}
