import { chromium, expect, test } from '@playwright/test';
import { killCycles } from '../faults/kill.ts';

test('nothing that was acknowledged is lost when the browser is killed, the database torn or not', async ({
  baseURL,
}) => {
  // Each cycle starts two browsers.
  test.setTimeout(300_000);
  const { executablePath = chromium.executablePath(), args = [] } =
    test.info().project.use.launchOptions ?? {};
  const ground = { browserPath: executablePath, browserArgs: args, url: baseURL ?? '', foreign: [] };
  const figures = await killCycles(ground, { cycles: 3, tornEvery: 3, writingMs: 1000 });
  test.info().annotations.push({ type: 'kill', description: JSON.stringify(figures) });
  expect(figures).toMatchObject({ cycles: 3, torn: 1, lost: 0 });
  expect(figures.acknowledged).toBeGreaterThan(20);
});
