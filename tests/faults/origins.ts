import { inBrowser } from './browser.ts';
import { ROUTES } from './offline.ts';
import { none, type Scenario } from './scenario.ts';

/** Nothing is ever asked of another origin: every route, and all that the scenarios before this one did. */
export const origins: Scenario = {
  name: 'origins',
  count: 1,
  run: async (ground, rounds) => {
    let asked = 0;
    await inBrowser(ground, async (context) => {
      context.on('request', () => (asked += 1));
      const page = await context.newPage();
      for (let round = 0; round < rounds; round += 1)
        for (const route of ROUTES) await page.goto(`${ground.url}${route}`, { waitUntil: 'networkidle' });
    });
    for (const one of ground.foreign) console.error(one);
    return [
      none(
        'requests to other origins, of pages and workers, in this whole run',
        ground.foreign.length,
        asked,
      ),
    ];
  },
};
