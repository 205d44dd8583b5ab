import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatedFacts } from './generated-facts.ts';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import { longTasksOf, newPhone, untilIdle, watchTasks } from './phone/phone.ts';
import type { Measure } from './report.ts';

/** The most that a page takes in, bytes. */
const LARGEST = 5_000_000;

/** As many facts as fit into the largest file; ids grow longer. */
function largestFile(): { readonly facts: number; readonly text: string } {
  const sample = generatedFacts('phone', 1000);
  const facts = Math.floor((0.93 * 1000 * LARGEST) / sample.length);
  return { facts, text: generatedFacts('phone', facts) };
}

/** Whether the page can be used while the largest file is read, its questions are made, and it is shown. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const ours = await host(built.ours);
  const phone = await newPhone();
  try {
    const { facts, text } = largestFile();
    const path = join(mkdtempSync(join(tmpdir(), 'factdeck-open-')), 'large.json');
    writeFileSync(path, text);
    const { page } = await phone.tab({ isSlow: false });
    await page.goto(`${ours.origin}/open`);
    await page.locator('input[type="file"]').waitFor({ state: 'attached' });
    await untilIdle(say);
    await watchTasks(page);
    const began = Date.now();
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor({ timeout: 120_000 });
    rmSync(dirname(path), { recursive: true });
    const seconds = (Date.now() - began) / 1000;
    const { count, longest } = await longTasksOf(page);
    return [
      { what: `tasks over 50 ms while ${facts.toLocaleString('en')} facts are opened, ${seconds.toFixed(1)} s, unthrottled`, ours: `${count}, longest ${longest} ms`, floor: '', goal: 'none', met: count === 0 }, // prettier-ignore
    ];
  } finally {
    await phone.close();
    await ours.stop();
  }
};
