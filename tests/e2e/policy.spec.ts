import { readdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startServer, waitForControl, watch } from './harness.ts';
import { answerOne, deckPath } from './kept.ts';

test.use({ serviceWorkers: 'allow' });

/** Runs in a worker: what comes of asking an address, and what the policy says to it. */
async function ask(address: string): Promise<{ readonly came: boolean; readonly refused?: string }> {
  const violated = new Promise<string>((resolve) => {
    addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    setTimeout(() => resolve('nothing'), 2000);
  });
  const came = await fetch(address, { mode: 'no-cors' }).then(
    () => true,
    () => false,
  );
  return came ? { came } : { came, refused: await violated };
}

test('the script of every worker comes with a policy of its own beside that of all addresses', async ({
  request,
}) => {
  const names = await readdir('build/_app/immutable/workers');
  expect(names.length).toBeGreaterThan(0);
  const policyOf = async (path: string): Promise<string | undefined> =>
    (await request.get(path)).headers()['content-security-policy'];
  const all = "frame-ancestors 'none'";
  const types = "require-trusted-types-for 'script'; trusted-types 'none'";
  expect(await policyOf('/')).toBe(all);
  expect(await policyOf('/study/any')).toBe(all);
  for (const name of names)
    expect(await policyOf(`/_app/immutable/workers/${name}`), name).toBe(
      `${all}, default-src 'none'; script-src 'self'; ${types}`,
    );
  expect(await policyOf('/service-worker.js')).toBe(
    `${all}, default-src 'none'; script-src 'self'; connect-src 'self'; ${types}`,
  );
});

test('every worker starts under its policy', async ({ page }) => {
  const names = await readdir('build/_app/immutable/workers');
  // A document without a policy of its own, so that any worker can be tried from it.
  await page.goto('/favicon.svg');
  const failed = await page.evaluate(
    async (paths) => {
      const fails = (path: string): Promise<boolean> =>
        new Promise((resolve) => {
          const worker = new Worker(path, { type: 'module' });
          worker.onerror = () => resolve(true);
          setTimeout(() => resolve(false), 1500);
        });
      const all = await Promise.all(paths.map(fails));
      return paths.filter((_, index) => all[index]);
    },
    names.map((name) => `/_app/immutable/workers/${name}`),
  );
  expect(failed).toEqual([]);
});

test('only what its name proves the content of is kept unasked', async ({ request }) => {
  const [name = ''] = await readdir('build/_app/immutable/workers');
  const cachingOf = async (path: string): Promise<string | undefined> =>
    (await request.get(path)).headers()['cache-control'];
  expect(await cachingOf(`/_app/immutable/workers/${name}`)).toBe('public, max-age=31536000, immutable');
  expect(await cachingOf('/')).toBe('no-cache');
  expect(await cachingOf('/service-worker.js')).toBe('no-cache');
});

test('a worker reaches no network at all, the service worker its own address alone', async ({
  page,
  context,
  baseURL,
}) => {
  const seen = await watch(page, baseURL ?? '');
  const other = await startServer();
  try {
    await page.goto(deckPath);
    await answerOne(page);
    await waitForControl(page);
    const mirror = page.workers().find((worker) => worker.url().includes('mirror.worker'));
    expect(await mirror?.evaluate(ask, `${other.url}/`)).toEqual({ came: false, refused: 'connect-src' });
    expect(await mirror?.evaluate(ask, `${baseURL ?? ''}/favicon.svg`)).toEqual({
      came: false,
      refused: 'connect-src',
    });
    const [service] = context.serviceWorkers();
    expect(await service?.evaluate(ask, `${other.url}/`)).toEqual({ came: false, refused: 'connect-src' });
    expect(await service?.evaluate(ask, `${baseURL ?? ''}/favicon.svg`)).toEqual({ came: true });
    // All that the app itself did came about under the policies.
    expect(seen.errors).toEqual([]);
  } finally {
    await other.stop();
  }
});
