import type { Page } from '@playwright/test';
import { watch } from '../e2e/harness.ts';
import { inBrowser } from './browser.ts';
import { all, none, within, type Figure, type Ground, type Scenario } from './scenario.ts';
import { payloads, type Payload } from './payloads.ts';

/** How long a payload may stay unanswered before it is given up, ms. */
const PATIENCE_MS = 20_000;

/** Texts that are meant to run, to hang or to burst, given as a file, as pasted text, as a link and in a backup. */
export const hostile: Scenario = { name: 'hostile', count: 300, run: giveAll };

async function giveAll(ground: Ground, count: number): Promise<readonly Figure[]> {
  return inBrowser(ground, async (context) => {
    const page = await context.newPage();
    const seen = await watch(page, new URL(ground.url).origin);
    const tookMs: number[] = [];
    const [given, answered] = [new Map<Payload['way'], number>(), new Map<Payload['way'], number>()];
    let [kept, hits] = [0, 0];
    for (const payload of await payloads('hostile', count)) {
      const { way } = payload;
      given.set(way, (given.get(way) ?? 0) + 1);
      const took = await answerTo(page, ground.url, payload);
      if (took === undefined)
        console.error('unanswered:', payload.way, payload.name, payload.text.slice(0, 80));
      else {
        tookMs.push(took);
        answered.set(way, (answered.get(way) ?? 0) + 1);
      }
      if (took !== undefined && took > 2000)
        console.error(Math.round(took), 'ms:', payload.way, payload.name, payload.text.length);
      if (await keepAndStudy(page, ground.url)) kept += 1;
      if (await page.evaluate(() => 'hit' in globalThis || 'hit' in {})) hits += 1;
    }
    for (const one of [...seen.violations, ...seen.errors, ...seen.foreignRequests]) console.error(one);
    return [
      none('scripts that ran, or prototypes that were changed', hits, count),
      none('violations of the content policy', seen.violations.length, count),
      none('exceptions', seen.errors.length, count),
      none('requests to other origins', seen.foreignRequests.length, count),
      ...[...given].map(([way, of]) =>
        all(`answered by a message or a preview, given as ${way}`, answered.get(way) ?? 0, of),
      ),
      within('until the answer', 2000, tookMs),
      {
        what: 'of them sound enough to be kept, studied and browsed',
        goal: '',
        reached: `${kept}`,
        met: true,
      },
    ];
  });
}

/** Where each way leads in. */
const PAGES = { file: 'open', paste: 'open', link: 'assignment', backup: 'backup' } as const;

/** Gives a payload to the app; how long until it says something to it, ms, undefined where it never does. */
async function answerTo(page: Page, url: string, { way, name, text }: Payload): Promise<number | undefined> {
  // A page of its own for each: what one leaves behind must not answer for the next.
  await page.goto('about:blank');
  await page.goto(`${url}/${PAGES[way]}`);
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  if (way === 'paste') await page.locator('details summary').first().click();
  const answered = page.evaluate(answeredAfter, [PATIENCE_MS, way === 'backup'] as const);
  if (way === 'file' || way === 'backup')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: name.replaceAll(/[/\0]/g, '_'),
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      });
  else if (way === 'link') await page.evaluate((hash) => (location.hash = hash), text);
  else await page.evaluate(paste, text);
  return answered;
}

/** Time until the page shows a message, a list of problems or a preview. Runs in the page. */
function answeredAfter([patienceMs, isBackup]: readonly [number, boolean]): Promise<number | undefined> {
  const isLookedAt = (): boolean => document.querySelector('main .look[role]') !== null;
  const isOpened = (): boolean =>
    document.querySelector('main [role=alert], main article, main .notice') !== null ||
    [...document.querySelectorAll('main h2')].some((heading) =>
      /thing|look|mend/.test(heading.textContent),
    ) ||
    [...document.querySelectorAll('main button')].some((button) =>
      /^(Take|Keep|Go)/.test(button.textContent.trim()),
    );
  // The page of backups has headings and buttons of its own before any file.
  const isAnswered = isBackup ? isLookedAt : isOpened;
  return new Promise((resolve) => {
    let began = performance.now();
    const start = (): void => void (began = performance.now());
    addEventListener('change', start, { capture: true });
    addEventListener('submit', start, { capture: true });
    addEventListener('hashchange', start, { capture: true });
    const timer = setInterval(() => {
      const took = performance.now() - began;
      if (!isAnswered() && took < patienceMs) return;
      clearInterval(timer);
      resolve(isAnswered() ? took : undefined);
    }, 10);
  });
}

/** Types nothing: a million signs are there at once, as the clipboard brings them. Runs in the page. */
function paste(text: string): void {
  const field = document.querySelector('textarea');
  if (field === null) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  // The button is enabled once the text has been taken.
  setTimeout(() => field.form?.requestSubmit(), 50);
}

/** Takes in what can be taken in, and opens where its texts are shown. */
async function keepAndStudy(page: Page, url: string): Promise<boolean> {
  const keep = page.getByRole('button', { name: /^(Keep this deck|Take the assignment|Take it in)/ });
  if (!(await keep.first().isVisible())) return false;
  const isBackup = ((await keep.first().textContent()) ?? '').startsWith('Take it in');
  await keep.first().click();
  if (isBackup) {
    await page.getByText('Files taken in').waitFor();
    await page.goto(`${url}/`);
  }
  await page.waitForURL((to) => to.pathname === '/' || /^\/assignment\/./.test(to.pathname));
  await page.getByRole('heading').first().waitFor();
  const link = page.getByRole('main').locator('a[href*="/study/hostile"], a[href$="/study"]').first();
  if (await link.isVisible()) {
    await link.click();
    const option = page.getByRole('main').getByRole('group').getByRole('button').first();
    await option.or(page.getByRole('main').getByRole('button').first()).first().waitFor();
    // A sitting that goes on may have shown what was answered in it, and goes over to its next card now.
    if (await option.isVisible())
      await option
        .click({ timeout: 5000 })
        .catch(async () =>
          console.error('gone:', page.url(), (await page.locator('main').innerText()).slice(0, 300)),
        );
    await page.waitForTimeout(100);
  }
  return true;
}
