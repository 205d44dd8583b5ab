import { setTimeout as pause } from 'node:timers/promises';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { steady } from './calibration.ts';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import { newPhone, untilIdle } from './phone/phone.ts';
import { appRecords, seed, STUDY } from './phone/seed.ts';
import { median, quantile, type Measure, type Row } from './report.ts';

/** What is looked for, a letter at a time: a word of many facts, one of few, one of none. */
const SEARCHES = ['bridge of ba', 'members', 'wendor', 'zebra'];
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const CARDS = 50_000;

interface SearchedWindow {
  readonly searched: { readonly times: number[] };
}

/** Times each input of a search from its event to the paint of the line that tells how many are shown. */
function watchSearch(): void {
  const times: number[] = [];
  const line = document.querySelector('.line [role="status"]')!.parentElement!.parentElement!;
  let began: number | undefined;
  addEventListener('input', (event) => (began = event.timeStamp), { capture: true });
  new MutationObserver(() => {
    const from = began;
    began = undefined;
    if (from === undefined) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - from);
      port2.postMessage(undefined);
    });
  }).observe(line, { childList: true, subtree: true, characterData: true });
  Object.assign(globalThis, { searched: { times } });
}

/** Types what is looked for and takes it away; gives what each key took that changed the list. */
async function searchFor(page: Page, text: string): Promise<readonly number[]> {
  const timed = (): Promise<readonly number[]> =>
    page.evaluate(() => (globalThis as unknown as SearchedWindow).searched.times);
  const { length } = await timed();
  const field = page.getByRole('searchbox');
  await field.pressSequentially(text, { delay: 150 });
  await field.fill('');
  await pause(300);
  return (await timed()).slice(length);
}

/** How long a key takes to narrow the painted list of a large deck. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const ours = await host(built.ours);
  const phone = await newPhone();
  try {
    const { records, says } = appRecords(CARDS);
    say(`seeding ${says}`);
    await seed(phone, { address: ours.origin + STUDY, database: 'factdeck', records });
    const rows: Row[] = [];
    for (const isSlow of [false, true]) {
      const { page } = await phone.tab({ isSlow });
      await page.goto(`${ours.origin}/browse/generated`);
      const field = page.getByRole('searchbox');
      await field.waitFor({ timeout: 120_000 });
      // The texts are folded for the search once.
      await pause(15_000);
      await untilIdle(say);
      await page.evaluate(watchSearch);
      let keys = 0;
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const text of SEARCHES) {
          times.push(...(await steady(() => searchFor(page, text))));
          keys += text.length + 1;
        }
      await page.close();
      const p99 = quantile(times, 0.99);
      const phoneName = isSlow ? 'a cheap phone' : 'unthrottled';
      say(
        `${phoneName}: ${times.length} of ${keys} keys changed the list, median ${median(times).toFixed(0)} ms`,
      );
      rows.push({ what: `key to painted list, ${says}, ${phoneName}, p99`, ours: `${p99.toFixed(0)} ms`, floor: '', goal: 'at most 100 ms', met: p99 <= 100 }); // prettier-ignore
    }
    return rows;
  } finally {
    await phone.close();
    await ours.stop();
  }
};
