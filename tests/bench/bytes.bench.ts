import { chromium } from '@playwright/test';
import { bytesOf, scriptsBefore } from '../e2e/scripts.ts';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import { browserOf } from './phone/phone.ts';
import type { Measure } from './report.ts';

const SHIPPED = '/study/vietnam-multilateral-diplomacy';
/** What a first card is answered with; both apps mark it alike. */
const CARD = 'main [role="group"] button';
const SCRIPTS_KB = 60;
const DECK_KB = 50;
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** JavaScript that has begun to load before a first card can be answered, gzipped. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const [ours, floor] = [await host(built.ours), await host(built.floor)];
  const { executablePath, args } = await browserOf();
  const browser = await chromium.launch({
    args: [...args],
    ...(executablePath !== undefined && { executablePath }),
  });
  const load = async (address: string): Promise<ReturnType<typeof bytesOf>> => {
    // What a service worker keeps for later is not needed for the first card.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    return bytesOf(await scriptsBefore(page, address, CARD));
  };
  try {
    const [own, least] = [await load(ours.origin + SHIPPED), await load(floor.origin)];
    const { scripts, deck } = own;
    return [
      { what: 'JavaScript until the first card can be answered, gzipped', ours: kb(scripts), floor: kb(least.scripts), ratio: scripts / least.scripts, goal: `at most ${SCRIPTS_KB} kB`, met: scripts <= SCRIPTS_KB * 1000 }, // prettier-ignore
      { what: 'cards of the shipped deck beside it, gzipped', ours: kb(deck), floor: '', goal: `at most ${DECK_KB} kB`, met: deck > 0 && deck <= DECK_KB * 1000 }, // prettier-ignore
    ];
  } finally {
    await browser.close();
    await ours.stop();
    await floor.stop();
  }
};
