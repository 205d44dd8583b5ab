import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import type { ContractPage } from './contract/page.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The contract with its store as one script. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { vitest: fileOf('./contract/vitest-in-page.ts') } },
    build: { write: false, minify: false, rolldownOptions: { input: fileOf('./contract/page.ts') } },
  });
  const { output } = (Array.isArray(built) ? built[0]! : built) as { output: readonly { code?: string }[] };
  return output[0]?.code ?? '';
}

test('the IndexedDB store keeps the contract of a store in this browser too', async ({ page }) => {
  const script = await bundled();
  await page.route('**/contract.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await page.route('**/contract.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script type="module" src="contract.js"></script>' }),
  );
  await page.goto('/contract.html');
  const run = (name: keyof ContractPage) =>
    page.evaluate((of) => (globalThis as unknown as { contract: ContractPage }).contract[of](), name);
  const sound = await run('sound');
  expect(sound.broken).toEqual([]);
  expect(sound.held).toBeGreaterThan(10);
  // A contract that cannot be broken says nothing.
  expect((await run('forgetful')).broken).toEqual([expect.stringContaining('what is removed is gone')]);
});
