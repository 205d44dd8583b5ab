import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** All JavaScript that a page begins to load before its first card can be answered, gzipped. */
const SCRIPT_LIMIT_BYTES = 75_000;
/** The deck's first cards, gzipped: they are data in a script. */
const DECK_LIMIT_BYTES = 50_000;

// What the service worker keeps for later is not needed for the first card.
test.use({ serviceWorkers: 'block' });

test('a shipped deck asks its first question after at most 75 kB of JavaScript, its first cards apart', async ({
  page,
}) => {
  const sizes = new Map<string, Promise<{ readonly bytes: number; readonly isDeck: boolean }>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    const size = response.body().then((body) => ({
      bytes: gzipSync(body, { level: 9 }).length,
      isDeck: body.includes('JSON.parse(') && body.includes('keyDigest'),
    }));
    sizes.set(pathname, size);
  });
  // What is loaded ahead for the answer begins after the first card is on the screen, and is not counted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('main [role="group"] button') === null) return;
      observer.disconnect();
      performance.mark('first-card');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/study/vietnam-multilateral-diplomacy');
  await expect(page.getByRole('main').getByRole('group').getByRole('button').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const before = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('first-card');
    const entries = performance.getEntriesByType('resource');
    return entries.filter((one) => one.startTime < mark!.startTime).map(({ name }) => new URL(name).pathname);
  });

  const loaded = await Promise.all(
    before.flatMap((path) => {
      const size = sizes.get(path);
      return size === undefined ? [] : [size.then((one) => ({ path, ...one }))];
    }),
  );
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
  expect(sum(false), list.join('\n')).toBeLessThanOrEqual(SCRIPT_LIMIT_BYTES);
  expect(sum(true), list.join('\n')).toBeLessThanOrEqual(DECK_LIMIT_BYTES);
});
