import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** A script that a page loads. */
export interface Script {
  readonly path: string;
  readonly bytes: number;
  readonly isDeck: boolean;
  /** Browsers with V8 compile all of it beside the page. */
  readonly isCompiledAhead: boolean;
}

/** Opens an address and gives the scripts that began to load before something was there. */
export async function scriptsBefore(
  page: Page,
  address: string,
  selector: string,
): Promise<readonly Script[]> {
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
  await page.locator(selector).first().waitFor();
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

/** What scripts come to, gzipped; the cards of a deck, which are data in a script, apart. */
export function bytesOf(scripts: readonly Script[]): { readonly scripts: number; readonly deck: number } {
  const sum = (isDeck: boolean): number =>
    scripts.filter((one) => one.isDeck === isDeck).reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum(false), deck: sum(true) };
}
