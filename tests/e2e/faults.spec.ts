import { chromium, expect, test } from '@playwright/test';
import { clock } from '../faults/clock.ts';
import { hostile } from '../faults/hostile.ts';
import { leave } from '../faults/leave.ts';
import { quota } from '../faults/quota.ts';

// A short run of what `npm run test:faults` does at length. How long things take is told there, on an idle machine.
for (const [scenario, count] of [
  [clock, 4],
  [hostile, 24],
  [leave, 3],
  [quota, 3],
] as const)
  // prettier-ignore
  test(`whatever breaks, nothing is lost and nothing runs: ${scenario.name}`, async ({ baseURL }) => {
    test.setTimeout(180_000);
    const { executablePath = chromium.executablePath(), args = [] } =
      test.info().project.use.launchOptions ?? {};
    const ground = { browserPath: executablePath, browserArgs: args, url: baseURL ?? '', foreign: [] };
    const figures = await scenario.run(ground, count);
    expect(figures.filter(({ goal, met }) => !met && !goal.endsWith(' ms'))).toEqual([]);
    expect(ground.foreign).toEqual([]);
  });
