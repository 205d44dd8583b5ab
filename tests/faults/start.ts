import { inBrowser } from './browser.ts';
import { bundleOf, openBeside } from './bundled/bundle.ts';
import type { Checked } from './bundled/start.ts';
import { all, none, within, type Figure, type Ground, type Scenario } from './scenario.ts';

const REVIEWS = 10_000;
const LONGEST_MS = 150;

/** A start with a long log: what is kept of it is held against the log, each time in a worker that has never run. */
export const start: Scenario = { name: 'start', count: 10, run: checkAtStart };

async function checkAtStart(ground: Ground, count: number): Promise<readonly Figure[]> {
  const script = await bundleOf('./start.ts');
  return inBrowser(ground, async (context) => {
    const page = await context.newPage();
    await openBeside(page, ground.url, script);
    await page.evaluate(askWorker, REVIEWS);
    const checks: Checked[] = [];
    for (let time = 0; time < count; time += 1) {
      await page.reload();
      checks.push((await page.evaluate(askWorker, 0))!);
    }
    const tookMs = checks.map((one) => one.tookMs);
    const [middle, reading] = [median(tookMs), median(checks.map((one) => one.readMs))];
    return [
      all(
        'starts at which the whole log was read',
        checks.filter((one) => one.events === REVIEWS).length,
        count,
      ),
      none('starts at which state and log differ', checks.filter((one) => !one.isSame).length, count),
      within(
        `until the state of ${REVIEWS} reviews is held against the log, the longest`,
        LONGEST_MS,
        tookMs,
      ),
      { what: 'the same, median', goal: `at most ${LONGEST_MS} ms`, reached: `${middle} ms, ${reading} of it to read`, met: middle <= LONGEST_MS }, // prettier-ignore
    ];
  });
}

function median(times: readonly number[]): number {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!);
}

/** Runs in the page: has a fresh worker do what the number says. */
function askWorker(reviews: number): Promise<Checked | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('/bundled.js', { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Checked | undefined>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(reviews);
  });
}
