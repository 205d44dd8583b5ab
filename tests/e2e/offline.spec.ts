import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectHeading, startServer, waitForControl, watch } from './harness.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit everything opens without a server, deep links included', async ({ page }) => {
  const server = await startServer();
  try {
    const seen = await watch(page, server.url);
    await page.goto(`${server.url}/`);
    await expectHeading(page);
    await waitForControl(page);

    await server.stop();
    await page.reload();
    await expectHeading(page);
    await page.goto(`${server.url}/deck/never-visited?from=test#part`);
    await expectHeading(page);
    await page.goto(`${server.url}/`);
    await expectHeading(page);

    expect(seen).toEqual({ foreignRequests: [], violations: [], errors: [] });
  } finally {
    await server.stop();
  }
});

test('every file of the build is kept in the browser', async ({ page }) => {
  await page.goto('/');
  await waitForControl(page);

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const cache = await caches.open(names[0] ?? '');
    return (await cache.keys()).map((request) => new URL(request.url).pathname);
  });

  const built = readdirSync('build', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^build/, ''))
    // The worker is kept by the browser itself; but for one, pages are for a first visit; the rest is for hosts or not asked for.
    .filter(
      (path) =>
        !/^\/(service-worker\.js|index\.html|404\.html|study\/[\w-]+\.html|_headers|\.nojekyll|_app\/version\.json)$/.test(
          path,
        ),
    );
  expect(kept.sort()).toEqual(built.sort());
});
