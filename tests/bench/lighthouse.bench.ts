import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import process from 'node:process';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import { browserOf, untilIdle } from './phone/phone.ts';
import { median, type Measure } from './report.ts';

/** The last that runs on Node 20. It is no dependency: it is as large as all others together, and nothing else needs it. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 5;
const LEAST = 0.98;

/** What is read of a report. */
interface Report {
  readonly categories: { readonly performance: { readonly score: number | null } };
  readonly audits: { readonly 'cumulative-layout-shift': { readonly numericValue: number } };
}

/** Lighthouse's figure for the study screen of a shipped deck, on its own simulation of a phone. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const ours = await host(built.ours);
  const { executablePath, args } = await browserOf();
  const run = promisify(execFile);
  const flags = `--chrome-flags=--headless=new ${args.join(' ')}`;
  const order = ['--quiet', '--output=json', '--only-categories=performance', flags];
  const env = { ...process.env, ...(executablePath !== undefined && { CHROME_PATH: executablePath }) };
  try {
    await untilIdle(say);
    const [scores, shifts]: [number[], number[]] = [[], []];
    for (let count = 0; count < RUNS; count += 1) {
      const address = `${ours.origin}/study/vietnam-multilateral-diplomacy`;
      const { stdout } = await run('npx', ['--yes', LIGHTHOUSE, address, ...order], {
        env,
        maxBuffer: 100_000_000,
      });
      const { categories, audits } = JSON.parse(stdout) as Report;
      scores.push(categories.performance.score ?? 0);
      shifts.push(audits['cumulative-layout-shift'].numericValue);
      say(`run ${count + 1}: ${scores.at(-1)}`);
    }
    const [score, shift] = [median(scores), Math.max(...shifts)];
    return [
      { what: `Lighthouse performance, study screen, median of ${RUNS}`, ours: String(score), floor: '', goal: `at least ${LEAST}`, met: score >= LEAST }, // prettier-ignore
      { what: 'layout shift until the study screen stands, the most', ours: String(shift), floor: '', goal: '0', met: shift === 0 }, // prettier-ignore
    ];
  } catch (thrown) {
    const reason = String(thrown).split('\n', 1).join();
    return [{ what: 'Lighthouse', ours: `did not run: ${reason}`, floor: '', goal: `at least ${LEAST}` }];
  } finally {
    await ours.stop();
  }
};
