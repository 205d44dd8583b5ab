import type { BrowserContext, Page } from '@playwright/test';
import { randomFrom } from '../../src/lib/base/index.ts';
import { screen } from '../../src/lib/words/en/screen.ts';
import { startServer, waitForControl, type Server } from '../e2e/harness.ts';
import { answerOne, storedKeys } from '../e2e/kept.ts';
import { DECK } from './answering.ts';
import { inBrowser } from './browser.ts';
import { all, none, type Figure, type Ground, type Scenario } from './scenario.ts';

/** Every route. What is named by an id has none of that id here, and says so in words. */
export const ROUTES: readonly string[] = [
  '/',
  `/study/${DECK}`,
  `/browse/${DECK}`,
  `/progress/${DECK}`,
  `/practise/${DECK}`,
  `/assign/${DECK}`,
  `/author/${DECK}`,
  '/author',
  '/assignment',
  '/assignment/none',
  '/assignment/none/study',
  '/class',
  '/class/none',
  '/class/none/print',
  '/open',
  '/backup',
  '/settings',
];

/** What the network does between two steps. */
const TURNS = ['on', 'off', 'cut'] as const;

/** One visit, then a network that comes and goes while every route is opened, by address and by link, and questions are answered. */
export const offline: Scenario = { name: 'offline', count: 5, run: walkOffline };

async function walkOffline(ground: Ground, rounds: number): Promise<readonly Figure[]> {
  const network = await Network.begin();
  try {
    return await inBrowser(ground, (context) => walk(context, network, rounds));
  } finally {
    await network.end();
  }
}

async function walk(context: BrowserContext, network: Network, rounds: number): Promise<readonly Figure[]> {
  const random = randomFrom('offline');
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(`${network.url}/`);
  await waitForControl(page);
  const [failed, counts] = [new Set<string>(), { opened: 0, away: 0, answers: 0, clicks: 0, lost: 0 }];
  for (let round = 1; round <= rounds; round += 1) {
    for (const route of random.shuffle(ROUTES)) {
      const turn = random.pick(TURNS) ?? 'off';
      await network.turn(context, turn);
      counts.opened += 1;
      if (turn !== 'on') counts.away += 1;
      const tell = (why: string): void => void failed.add(`${route} while ${turn}: ${why}`);
      await page.goto(`${network.url}${route}`).catch((error: unknown) => tell(String(error)));
      await expectPage(page).catch((error: unknown) => tell(String(error)));
      if (route === ROUTES[1]) {
        await answerOne(page);
        counts.answers += 1;
      }
      // And on by a link of the page, whose part of the app may not have been loaded before.
      const links = await page.locator('a[href^="/"]:visible').all();
      await network.turn(context, random.pick(TURNS) ?? 'off');
      await random.pick(links)?.click();
      if (links.length > 0) counts.clicks += 1;
      await expectPage(page).catch((error: unknown) =>
        tell(`a link from it: ${page.url()} ${String(error)}`),
      );
    }
    const kept = (await storedKeys(page, 'event/')).length;
    counts.lost += Math.max(0, counts.answers - kept);
  }
  for (const one of failed) console.error(one);
  for (const one of thrown) console.error(one);
  return [
    all(
      `routes that open, ${counts.away} of them without a network`,
      counts.opened - failed.size,
      counts.opened,
    ),
    none('answers lost', counts.lost, counts.answers),
    none('exceptions', thrown.length, counts.opened + counts.clicks),
  ];
}

/** Throws unless the page shows itself, and not that it could not be opened. */
async function expectPage(page: Page): Promise<void> {
  const broken = page.getByRole('heading', { name: screen.errors.broken.title });
  const missing = page.getByRole('heading', { name: screen.errors.missing.title });
  const main = page.getByRole('main').or(page.getByRole('heading'));
  await main.first().waitFor({ timeout: 10_000 });
  await page.waitForFunction(() => document.querySelector('.skeleton') === null, undefined, {
    timeout: 10_000,
  });
  if ((await broken.isVisible()) || (await missing.isVisible())) throw new Error('an error page');
}

/** A server that can be taken away, and a browser that can be told that it has no network. */
class Network {
  #server: Server | undefined;
  readonly url: string;

  private constructor(server: Server) {
    this.#server = server;
    this.url = server.url;
  }

  static async begin(): Promise<Network> {
    return new Network(await startServer());
  }

  /** `on`; `off`: the browser knows that it has no network; `cut`: it has one, and nobody answers. */
  async turn(context: BrowserContext, turn: (typeof TURNS)[number]): Promise<void> {
    await context.setOffline(turn === 'off');
    if (turn === 'cut') {
      await this.#server?.stop();
      this.#server = undefined;
    } else this.#server ??= await startServer('build', Number(new URL(this.url).port));
  }

  async end(): Promise<void> {
    await this.#server?.stop();
  }
}
