import process from 'node:process';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import { heapOf, longTasksOf, newPhone, openStudy, untilIdle, watchTasks } from './phone/phone.ts';
import type { ProbedWindow, Stage } from './phone/probe.ts';
import { appRecords, seed, STUDY } from './phone/seed.ts';
import type { Measure } from './report.ts';

const answers = Number(process.env['BENCH_LONG'] ?? 10_000);
/** Answers before the heap is looked at first: all code has run then. */
const WARM = 200;
const MOST_BYTES = 5_000_000;

/** Runs in the page: answers so many cards, each as soon as it is there, with a year or the first option. */
async function answerMany(count: number): Promise<void> {
  const { stageNow } = globalThis as unknown as ProbedWindow;
  const until = async (stage: Stage): Promise<void> => {
    while (stageNow() !== stage) await new Promise((resolve) => setTimeout(resolve));
  };
  const press = (selector: string): void => document.querySelector<HTMLElement>(selector)!.click();
  for (let done = 0; done < count; done += 1) {
    await until('asked');
    const field = document.querySelector<HTMLInputElement>('main form input');
    if (field !== null) {
      field.value = '1999';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    press(field === null ? 'main [role="group"] button' : 'main button[type="submit"]');
    await until('answered');
    press('main .next button');
  }
  await until('asked');
}

/** What a long sitting leaves in memory, and whether a task of it takes long, on a machine that is not slowed down. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const ours = await host(built.ours);
  const phone = await newPhone();
  try {
    const { records, says } = appRecords(10_000);
    say(`seeding ${says}`);
    await seed(phone, { address: ours.origin + STUDY, database: 'factdeck', records });
    const tab = await phone.tab({ isSlow: false });
    await openStudy(tab.page, ours.origin + STUDY);
    await untilIdle(say);
    await tab.page.evaluate(answerMany, WARM);
    const before = await heapOf(tab);
    await watchTasks(tab.page);
    await tab.page.evaluate(answerMany, answers);
    const { count, longest } = await longTasksOf(tab.page);
    const after = await heapOf(tab);
    const grown = after - before;
    const inMb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
    return [
      { what: `heap grown over ${answers} answers`, ours: inMb(grown), floor: `${inMb(before)} before`, goal: `at most ${inMb(MOST_BYTES)}`, met: grown <= MOST_BYTES }, // prettier-ignore
      { what: `tasks over 50 ms in ${answers} answers, unthrottled`, ours: `${count}, longest ${longest} ms`, floor: '', goal: 'none', met: count === 0 }, // prettier-ignore
    ];
  } finally {
    await phone.close();
    await ours.stop();
  }
};
