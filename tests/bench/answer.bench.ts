import process from 'node:process';
import { steady } from './calibration.ts';
import { builds } from './phone/builds.ts';
import { host } from './phone/host.ts';
import {
  answerOne,
  heapOf,
  newPhone,
  openStudy,
  probedOf,
  untilIdle,
  type Phone,
  type Tab,
} from './phone/phone.ts';
import type { Probed } from './phone/probe.ts';
import { appRecords, floorRecords, seed, STUDY } from './phone/seed.ts';
import { median, quantile, type Measure, type Row } from './report.ts';

const sizes = [1000, 10_000, 50_000];
const answers = Number(process.env['BENCH_ANSWERS'] ?? 200);
/** Answers given to one app before the other has its turn. */
const AT_ONCE = 20;
const ms = (time: number): string => `${time.toFixed(0)} ms`;
const whole = (number: number): string => number.toLocaleString('en');

type Times = Pick<Probed, 'verdicts' | 'questions'>;

/** What studying one deck took. */
interface Studied extends Times {
  /** Strict transactions an answer and its next. */
  readonly strictWrites: number;
  /** Bytes that the page holds after the last answer. */
  readonly heap: number;
}

async function open(phone: Phone, address: string): Promise<Tab> {
  const tab = await phone.tab();
  await openStudy(tab.page, address);
  return tab;
}

/** Answers some cards; gives what that took. */
async function answerSome({ page }: Tab, count: number): Promise<Times> {
  const before = await probedOf(page);
  for (let done = 0; done < count; done += 1) await answerOne(page);
  const { verdicts, questions } = await probedOf(page);
  return {
    verdicts: verdicts.slice(before.verdicts.length),
    questions: questions.slice(before.questions.length),
  };
}

async function studied(tab: Tab, turns: readonly Times[]): Promise<Studied> {
  const heap = await heapOf(tab);
  const { verdicts, strictWrites } = await probedOf(tab.page);
  return {
    verdicts: turns.flatMap((turn) => turn.verdicts),
    questions: turns.flatMap((turn) => turn.questions),
    strictWrites: strictWrites / verdicts.length,
    heap,
  };
}

/** Studies both in turn, a few cards at a time. */
async function studyInTurn(
  phone: Phone,
  addresses: readonly [ours: string, floor: string],
): Promise<readonly [ours: Studied, floor: Studied]> {
  const tabs = [await open(phone, addresses[0]), await open(phone, addresses[1])] as const;
  const turns = [[], []] as [Times[], Times[]];
  for (let done = 0; done < answers; done += AT_ONCE)
    for (const [place, tab] of tabs.entries()) {
      await phone.bringToFront(tab);
      turns[place]!.push(await steady(() => answerSome(tab, Math.min(AT_ONCE, answers - done))));
    }
  const both = [await studied(tabs[0], turns[0]), await studied(tabs[1], turns[1])] as const;
  for (const { page } of tabs) await page.close();
  return both;
}

function timeRows(what: string, ours: readonly number[], floor: readonly number[]): Row[] {
  const row = (name: string, share: number, mostRatio: number, mostMs: number): Row => {
    const [own, least] = [quantile(ours, share), quantile(floor, share)];
    return {
      what: `${what}, ${name}`,
      ours: ms(own),
      floor: ms(least),
      ratio: own / least,
      goal: `at most ${mostRatio} x F1 and ${mostMs} ms`,
      met: own / least <= mostRatio && own <= mostMs,
    };
  };
  return [row('median', 0.5, 1.5, 33), row('p99', 0.99, 2, 60)];
}

function growthRow(
  what: string,
  large: number,
  small: number,
  most: number,
  print: (figure: number) => string,
): Row {
  const ratio = large / small;
  return {
    what,
    ours: print(large),
    floor: print(small),
    ratio,
    goal: `at most ${most} x that at 1,000`,
    met: ratio <= most,
  };
}

/** How long an answer and the next question take to be painted on a cheap phone, by the size of the deck. */
export const measure: Measure = async (say) => {
  const built = await builds(say);
  const rows: Row[] = [];
  const bySize = new Map<number, Studied>();
  const phone = await newPhone();
  try {
    for (const cards of sizes) {
      const [ours, floor] = [await host(built.ours), await host(built.floor)];
      const { records, says } = appRecords(cards);
      say(`seeding ${says}`);
      await seed(phone, { address: ours.origin + STUDY, database: 'factdeck', records });
      await seed(phone, { address: floor.origin, database: 'floor', records: floorRecords(cards) });
      await untilIdle(say);
      const [own, least] = await studyInTurn(phone, [ours.origin + STUDY, floor.origin]);
      bySize.set(cards, own);
      rows.push(
        ...timeRows(`answer to verdict, ${whole(cards)} cards`, own.verdicts, least.verdicts),
        ...timeRows(`next to question, ${whole(cards)} cards`, own.questions, least.questions),
        { what: `strict writes an answer and its next, ${whole(cards)} cards`, ours: own.strictWrites.toFixed(2), floor: least.strictWrites.toFixed(2), ratio: own.strictWrites / least.strictWrites, goal: '' }, // prettier-ignore
      );
      for (const row of rows.slice(-5)) say(`${row.what}: ${row.ours} (${row.floor})`);
      await ours.stop();
      await floor.stop();
    }
  } finally {
    await phone.close();
  }
  const [small, large] = [bySize.get(1000)!, bySize.get(50_000)!];
  const inMb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    ...rows,
    growthRow(
      'answer to verdict, 50,000 cards by 1,000, median',
      median(large.verdicts),
      median(small.verdicts),
      1.25,
      ms,
    ),
    growthRow(
      'next to question, 50,000 cards by 1,000, median',
      median(large.questions),
      median(small.questions),
      1.25,
      ms,
    ),
    growthRow(`heap after ${answers} answers, 50,000 cards by 1,000`, large.heap, small.heap, 1.5, inMb),
  ];
};
