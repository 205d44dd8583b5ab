import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Response } from '@playwright/test';

/** All JavaScript that a page begins to load before its first card can be answered, gzipped. */
const SCRIPT_LIMIT_BYTES = 67_500;
/** Scripts in as many files; each costs a phone a way to the host and back. */
const FILE_LIMIT = 8;
/** The deck's first cards, gzipped: they are data in a script. */
const DECK_LIMIT_BYTES = 50_000;

// What the service worker keeps for later is not needed for the first card.
test.use({ serviceWorkers: 'block' });

const STUDY = '/study/vietnam-multilateral-diplomacy';

/** A script that a page loads. */
interface Script {
  readonly path: string;
  readonly bytes: number;
  readonly isDeck: boolean;
  /** Browsers with V8 compile all of it beside the page. */
  readonly isCompiledAhead: boolean;
}

/** Opens an address and gives the scripts that began to load before something was there. */
async function scriptsBefore(page: Page, address: string, selector: string): Promise<readonly Script[]> {
  const responses = new Map<string, Response>();
  page.on('response', (response) => {
    const { pathname: path } = new URL(response.url());
    if (path.endsWith('.js')) responses.set(path, response);
  });
  // What is loaded ahead for later begins after it is on the screen, and is not counted.
  await page.addInitScript((wanted) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(wanted) === null) return;
      observer.disconnect();
      performance.mark('there');
    }).observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(address);
  await expect(page.locator(selector).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const before = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('there');
    const entries = performance.getEntriesByType('resource');
    return entries.filter((one) => one.startTime < mark!.startTime).map(({ name }) => new URL(name).pathname);
  });
  // What comes later may still be on its way when the test ends: only what counts is read.
  return Promise.all(before.flatMap((path) => responses.get(path) ?? []).map(scriptOf));
}

async function scriptOf(response: Response): Promise<Script> {
  const body = await response.body();
  return {
    path: new URL(response.url()).pathname,
    bytes: gzipSync(body, { level: 9 }).length,
    isDeck: body.includes('JSON.parse(') && body.includes('keyDigest'),
    isCompiledAhead: body.subarray(0, 40).toString().startsWith('//# allFunctionsCalledOnLoad\n'),
  };
}

test('a shipped deck asks its first question after at most 67.5 kB of JavaScript in 8 files, its first cards apart', async ({
  page,
}) => {
  const loaded = await scriptsBefore(page, STUDY, 'main [role="group"] button');
  const sum = (isDeck: boolean): number =>
    loaded.filter((one) => one.isDeck === isDeck).reduce((total, { bytes }) => total + bytes, 0);
  const list = loaded
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ bytes, path }) => `${String(bytes)} ${path}`);
  test.info().annotations.push({
    type: 'JavaScript',
    description: `${String(sum(false))} bytes, and ${String(sum(true))} of cards`,
  });
  expect(sum(true)).toBeGreaterThan(0);
  expect(loaded.length, list.join('\n')).toBeLessThanOrEqual(FILE_LIMIT);
  expect(sum(false), list.join('\n')).toBeLessThanOrEqual(SCRIPT_LIMIT_BYTES);
  expect(sum(true), list.join('\n')).toBeLessThanOrEqual(DECK_LIMIT_BYTES);
});

for (const [name, address, selector] of [
  ['a shipped deck', STUDY, 'main [role="group"] button'],
  ['the start page', '/', 'main a[href*="/study/"]'],
] as const)
  test(`${name} names in its page all scripts that it waits for, and has the large ones compiled while they come`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(address)).text();
    const loaded = await scriptsBefore(page, address, selector);
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.map(({ path }) => path).filter((path) => !html.includes(path))).toEqual([]);
    const large = loaded.filter(({ bytes, isDeck }) => bytes > 5000 && !isDeck);
    expect(large.map(({ isCompiledAhead }) => isCompiledAhead)).toContain(true);
    expect(large.filter(({ isCompiledAhead }) => !isCompiledAhead)).toEqual([]);
  });
