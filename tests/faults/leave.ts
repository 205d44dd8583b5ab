import type { Page } from '@playwright/test';
import { storedKeys } from '../e2e/kept.ts';
import { DECK, openDeck } from './answering.ts';
import { inBrowser } from './browser.ts';
import { none, type Figure, type Ground, type Scenario } from './scenario.ts';

/** How long each write of an answer takes, ms: the second copy is held up by so much. */
const SLOW_MS = 150;

/** Answers and undos right before a page is left: each has to wait for the one before. */
const ACTS = 4;

/** How a page is left, or its deck taken away, right after an answer was seen as taken. */
const WAYS = {
  reload: (page: Page) => page.reload(),
  'another page': (page: Page) => page.goto(new URL('/settings', page.url()).href),
  close: (page: Page) => page.close(),
  'study here': (_: Page, other: Page) => other.getByRole('button', { name: 'Study here' }).click(),
  'study here and reload': async (page: Page, other: Page) => {
    await other.getByRole('button', { name: 'Study here' }).click();
    await page.reload();
  },
} as const;

/** A slow disk, and a page that is left in the moment in which an answer was seen as taken. */
export const leave: Scenario = { name: 'leave', count: 20, run: leaveAtOnce };

async function leaveAtOnce(ground: Ground, count: number): Promise<readonly Figure[]> {
  return inBrowser(ground, async (context) => {
    const watcher = await context.newPage();
    await watcher.goto(`${ground.url}/settings`);
    const ways = Object.entries(WAYS);
    const [given, lost] = [new Map<string, number>(), new Map<string, number>()];
    for (let round = 0; round < count; round += 1) {
      const [way, go] = ways[round % ways.length]!;
      const [page, other] = [await context.newPage(), await context.newPage()];
      await page.addInitScript(holdUpSecondCopy, SLOW_MS);
      await openDeck(page, ground.url);
      await other.goto(`${ground.url}/study/${DECK}`);
      await other.getByRole('button', { name: 'Study here' }).waitFor();
      const before = (await storedKeys(watcher, 'event/')).length;
      await page.evaluate(answerQuickly, ACTS);
      await go(page, other);
      await watcher.waitForTimeout(SLOW_MS * (ACTS + 4));
      const kept = (await storedKeys(watcher, 'event/')).length - before;
      given.set(way, (given.get(way) ?? 0) + ACTS);
      lost.set(way, (lost.get(way) ?? 0) + ACTS - kept);
      await page.close();
      await other.close();
    }
    return [...given].map(([way, of]) =>
      none(`answers and undos seen as taken right before "${way}", lost`, lost.get(way) ?? 0, of),
    );
  });
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
  }
}
