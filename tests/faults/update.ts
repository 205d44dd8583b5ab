import { cpSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { screen } from '../../src/lib/words/en/screen.ts';
import { startServer, waitForControl, type Server } from '../e2e/harness.ts';
import { answerShown, next, options, storedKeys } from '../e2e/kept.ts';
import { DECK, expectQuestion } from './answering.ts';
import { inBrowser, inFolder } from './browser.ts';
import { deploy } from './deploy.ts';
import { all, none, type Figure, type Ground, type Scenario } from './scenario.ts';

/** New versions that come in the middle of a sitting, and are asked for in the same breath in which it is left with an answer. */
export const update: Scenario = { name: 'update', count: 20, run: deployAgain };

async function deployAgain(ground: Ground, deploys: number): Promise<readonly Figure[]> {
  return inFolder('build', async (folder) => {
    cpSync('build', folder, { recursive: true });
    let server = await startServer(folder);
    const { url } = server;
    const serveNew = async (number: number): Promise<void> => {
      await server.stop();
      deploy(folder, number);
      server = await startServer(folder, Number(new URL(url).port));
    };
    try {
      return await inBrowser(ground, (context) => answerOver(context, { url }, serveNew, deploys));
    } finally {
      await server.stop();
    }
  });
}

async function answerOver(
  context: BrowserContext,
  { url }: Pick<Server, 'url'>,
  serveNew: (number: number) => Promise<void>,
  deploys: number,
): Promise<readonly Figure[]> {
  const page = await context.newPage();
  await page.goto(`${url}/study/${DECK}`);
  await waitForControl(page);
  let [given, lost, taken, shown] = [0, 0, 0, 0];
  for (let number = 1; number <= deploys; number += 1) {
    await goOn(page);
    await serveNew(number);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    // One answer while the new version waits, and one in the same breath in which the sitting is left for it.
    await answerShown(page);
    await next(page).click();
    await options(page).first().or(page.getByRole('textbox')).waitFor();
    await page.evaluate(
      async ([close, useIt]) => {
        Object.assign(globalThis, { isOld: true });
        const buttons = (selector: string) => [...document.querySelectorAll<HTMLButtonElement>(selector)];
        const field = document.querySelector<HTMLInputElement>('main input');
        if (field === null) buttons('main [role=group] button')[0]?.click();
        else {
          field.value = 'something';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.form?.requestSubmit();
        }
        buttons('header button')
          .find((button) => button.ariaLabel === close)
          ?.click();
        const offer = () => buttons('aside button').find((button) => button.textContent.trim() === useIt);
        while (offer() === undefined) await new Promise((resolve) => void setTimeout(resolve, 5));
        offer()?.click();
      },
      [screen.study.close, screen.app.updateNow] as const,
    );
    given += 2;
    // The page reloads itself once the new version has taken over.
    await page.waitForFunction(() => !('isOld' in globalThis));
    await page.evaluate(
      async (version) => {
        const isTaken = async (): Promise<boolean> =>
          (await caches.keys()).some((name) => name.endsWith(version)) &&
          (await navigator.serviceWorker.getRegistration())?.waiting === null;
        while (!(await isTaken())) await new Promise((resolve) => setTimeout(resolve, 50));
      },
      number.toString(36).padStart(4, '0'),
    );
    taken += 1;
    await page.goto(`${url}/study/${DECK}`);
    await expectQuestion(page);
    shown += 1;
    const kept = (await storedKeys(page, 'event/')).length;
    lost += Math.max(0, given - kept);
    given = kept;
  }
  return [
    all('versions that took over in the middle of a sitting', taken, deploys),
    none('answers lost', lost, deploys * 2),
    all('sittings that went on', shown, deploys),
  ];
}

/** To a question that waits for its answer. */
async function goOn(page: Page): Promise<void> {
  await expectQuestion(page);
  if (await next(page).isVisible()) await next(page).click();
}
