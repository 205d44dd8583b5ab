import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** All JavaScript and the deck's first cards that a page loads until it can be answered, gzipped; workers come after that. */
const LIMIT_BYTES = 88_000;

// What the service worker keeps for later is not needed for the first card.
test.use({ serviceWorkers: 'block' });

test('a shipped deck asks its first question after at most 88 kB of JavaScript, its first cards included', async ({
  page,
}) => {
  const sizes: Promise<readonly [path: string, bytes: number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js') || pathname.includes('worker')) return;
    const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    sizes.push(size.then((bytes) => [pathname, bytes] as const));
  });
  await page.goto('/study/vietnam-multilateral-diplomacy');
  await expect(page.getByRole('main').getByRole('group').getByRole('button').first()).toBeVisible();
  const loaded = await Promise.all(sizes);
  const sum = loaded.reduce((total, [, bytes]) => total + bytes, 0);
  const list = loaded.toSorted(([, a], [, b]) => b - a).map(([path, bytes]) => `${String(bytes)} ${path}`);
  test.info().annotations.push({ type: 'JavaScript', description: `${String(sum)} bytes` });
  expect(sum, list.join('\n')).toBeLessThanOrEqual(LIMIT_BYTES);
});
