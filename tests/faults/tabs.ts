import type { Page } from '@playwright/test';
import type { AnswerEvent, ReviewEvent } from '../../src/lib/memory/index.ts';
import { townDeck } from '../e2e/class-deck.ts';
import { recordsOf } from '../e2e/harness.ts';
import { storedKeys } from '../e2e/kept.ts';
import { watchAcknowledged, type Acknowledged } from './acknowledged.ts';
import { answerInPage, DECK, openDeck, type Answered } from './answering.ts';
import { inBrowser } from './browser.ts';
import { all, atLeast, none, type Figure, type Ground, type Scenario } from './scenario.ts';

/** How often the deck goes from one tab to the other. */
const TURNS = 10;

/** What is not written after so long never will be, ms. */
const PATIENCE_MS = 5000;

/** Two tabs that answer at the same time, first each a deck of its own, then one deck that they take from each other. */
export const tabs: Scenario = { name: 'tabs', count: 1000, run: answerInTwoTabs };

async function answerInTwoTabs(ground: Ground, count: number): Promise<readonly Figure[]> {
  return inBrowser(ground, async (context) => {
    const [here, there] = [await context.newPage(), await context.newPage()];
    const acknowledged: Acknowledged = { keys: new Set(), tookMs: [] };
    await watchAcknowledged(here, acknowledged);
    await watchAcknowledged(there, acknowledged);
    await keepTown(here, ground.url);

    await openDeck(here, ground.url);
    await openDeck(there, ground.url, 'town');
    const apart = Math.ceil((count * 2) / 5);
    const done: Answered[] = await Promise.all([answerInPage(here, apart), answerInPage(there, apart)]);

    // From here on both want the same deck, and each takes it in the middle of what the other does.
    const fought = count - sum(done, 'answers');
    let [holder, other] = [here, there];
    await other.goto(`${ground.url}/study/${DECK}`);
    for (let turn = 0; turn < TURNS; turn += 1) {
      const answering = answerInPage(holder, turn === TURNS - 1 ? count - sum(done, 'answers') : fought);
      const least = Math.ceil(fought / TURNS);
      const before = acknowledged.keys.size;
      while (turn < TURNS - 1 && acknowledged.keys.size - before < least) await holder.waitForTimeout(7);
      if (turn < TURNS - 1) await other.getByRole('button', { name: 'Study here' }).click();
      done.push(await answering);
      [holder, other] = [other, holder];
    }
    return figuresOf(here, done, acknowledged, count);
  });
}

async function figuresOf(
  page: Page,
  done: readonly Answered[],
  { keys }: Acknowledged,
  count: number,
): Promise<readonly Figure[]> {
  const given = sum(done, 'answers') + sum(done, 'undos');
  // The last one was shown as taken a moment ago, in the other tab: its write may be under way.
  const until = performance.now() + PATIENCE_MS;
  while ((await storedKeys(page, 'event/')).length < given && performance.now() < until)
    await page.waitForTimeout(50);
  const events = (await recordsOf(page, 'event/')) as readonly ReviewEvent[];
  const present = new Set(await storedKeys(page, 'event/'));
  const answers = events.filter((event) => event.type === 'answer');
  const [answered, undone] = [sum(done, 'answers'), sum(done, 'undos')];
  return [
    atLeast('answers that two tabs showed as taken', count, answered),
    none('of what was told as saved, lost', [...keys].filter((key) => !present.has(key)).length, keys.size),
    none('answers shown as taken, lost', Math.max(0, answered - answers.length), answered),
    none('undos shown as taken, lost', Math.max(0, undone - (events.length - answers.length)), undone),
    none('showings of a card that count twice', doubles(answers, events), answers.length),
    all('events with an id of their own', new Set(events.map(({ id }) => id)).size, events.length),
  ];
}

/** Answers to one showing of a card, beyond the first, that nobody took back. */
function doubles(answers: readonly AnswerEvent[], events: readonly ReviewEvent[]): number {
  const undone = new Set(events.flatMap((event) => (event.type === 'undo' ? [event.undoes] : [])));
  const standing = answers.filter(({ id }) => !undone.has(id));
  const showings = new Set(standing.map(({ deck, card, at, tookMs }) => `${deck}/${card}/${at - tookMs}`));
  return standing.length - showings.size;
}

async function keepTown(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/open`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'town.yaml',
    mimeType: 'text/plain',
    buffer: Buffer.from(townDeck),
  });
  await page.getByRole('button', { name: 'Keep this deck' }).click();
  await page.waitForURL(`${url}/`);
}

function sum(done: readonly Answered[], what: keyof Answered): number {
  return done.reduce((total, one) => total + one[what], 0);
}
