import type { Page } from '@playwright/test';
import { randomFrom } from '../../src/lib/base/index.ts';
import { compareEvents, studyDay, type ReviewEvent } from '../../src/lib/memory/index.ts';
import type { DayRecord } from '../../src/lib/storage/index.ts';
import type { DayRow } from '../../src/lib/study/index.ts';
import { recordsOf } from '../e2e/harness.ts';
import { answerOne, storedValue } from '../e2e/kept.ts';
import { DECK, openDeck } from './answering.ts';
import { inBrowser } from './browser.ts';
import { all, none, type Figure, type Ground, type Scenario } from './scenario.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'] as const;
type Zone = (typeof ZONES)[number];

/** Where the learner's clock stands and in which zone: what a step sets before it answers. */
interface Moment {
  readonly zone: Zone;
  /** Epoch ms. */
  readonly at: number;
}

const [MINUTE, DAY] = [60_000, 86_400_000];

/** Cards that are answered at each moment. */
const ANSWERS = 2;

/** Where days have another length, on both sides of the hour at which a study day begins, and where one is missing. */
const EDGES: readonly Moment[] = (
  [
    ['Europe/Berlin', '2026-03-29T00:59:00Z'],
    ['Europe/Berlin', '2026-03-29T01:59:00Z'],
    ['Europe/Berlin', '2026-03-29T02:01:00Z'],
    ['Europe/Berlin', '2026-10-25T02:59:00Z'],
    ['Europe/Berlin', '2026-10-25T03:01:00Z'],
    ['America/New_York', '2026-11-01T05:30:00Z'],
    ['America/New_York', '2026-11-01T06:30:00Z'],
    ['America/New_York', '2026-11-01T08:59:00Z'],
    ['America/New_York', '2026-11-01T09:01:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:15:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T17:29:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T17:31:00Z'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z'],
    ['Pacific/Apia', '2011-12-30T10:01:00Z'],
    ['Pacific/Apia', '2011-12-30T14:01:00Z'],
  ] as const
).map(([zone, at]) => ({ zone, at: Date.parse(at) }));

/** A clock that jumps a year ahead and back, and a learner who travels. */
export const clock: Scenario = { name: 'clock', count: 48, run: answerAtAllTimes };

/** A year ahead and back first, then the edges, then chance. */
function momentsOf(count: number): readonly Moment[] {
  const random = randomFrom('clock');
  const start = Date.parse('2026-06-01T10:00:00Z');
  const berlin = (at: number): Moment => ({ zone: 'Europe/Berlin', at });
  const yearAheadAndBack = [start, start + 365 * DAY, start + 10 * MINUTE].map(berlin);
  const chance = Array.from({ length: count }, () => ({
    zone: random.pick(ZONES) ?? 'Europe/Berlin',
    at: start + Math.round((random.next() - 0.5) * 800) * DAY + random.int(DAY),
  }));
  return [...yearAheadAndBack, ...EDGES, ...chance].slice(0, count);
}

async function answerAtAllTimes(ground: Ground, count: number): Promise<readonly Figure[]> {
  return inBrowser(ground, async (context) => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const seen = { lost: 0, wrongOffset: 0, wrongDay: 0, wrongPlan: 0, dragged: 0 };
    const moments = momentsOf(count);
    /** Cards that wait as new ones once the clock, a year ahead before, is right again. */
    const waiting = new Set<string>();
    const byMoment: (readonly ReviewEvent[])[] = [];
    let events: readonly ReviewEvent[] = [];
    for (const { zone, at } of moments) {
      await page.goto('about:blank');
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: '' });
      await devtools.send('Emulation.setTimezoneOverride', { timezoneId: zone });
      await page.clock.setSystemTime(at);
      await openDeck(page, ground.url);
      // The plan that a worker makes comes while the first card is read; on a busy machine, late.
      await page.waitForTimeout(700);
      for (let tries = 0; tries < 20 && !(await isPlannedFor(page, zone, at)); tries += 1)
        await page.waitForTimeout(200);
      for (let answer = 0; answer < ANSWERS; answer += 1) await answerOne(page);
      const known = new Set(events.map(({ id }) => id));
      const now = (await recordsOf(page, 'event/')) as readonly ReviewEvent[];
      const fresh = now.filter(({ id }) => !known.has(id));
      seen.lost += known.size + ANSWERS - now.length;
      for (const event of fresh) {
        if (event.offsetMinutes !== offsetIn(zone, event.at)) seen.wrongOffset += 1;
        if (studyDay(event.at, event.offsetMinutes) !== calendarDay(zone, event.at)) seen.wrongDay += 1;
        if (Math.abs(event.at - at) > MINUTE) seen.dragged += 1;
      }
      if (!(await isPlannedFor(page, zone, at))) {
        seen.wrongPlan += 1;
        console.error('planned for another day:', zone, new Date(at).toISOString());
      }
      byMoment.push(fresh);
      if (byMoment.length === 3) {
        const rows = (await recordsOf(page, `queue/${DECK}/`)) as readonly DayRow[];
        for (const { asked, state } of rows) if (state === undefined) waiting.add(asked.id);
      }
      events = now;
    }
    const ordered = events.toSorted(compareEvents);
    const ties = ordered.filter(
      (event, place) => place > 0 && compareEvents(ordered[place - 1]!, event) >= 0,
    );
    const ahead = (byMoment[1] ?? []).flatMap((event) => (event.type === 'answer' ? [event.card] : []));
    return [
      none('answers lost', seen.lost, moments.length * ANSWERS),
      none('events without a place of their own in the order', ties.length, events.length),
      none(
        'events of a device that are not in the order in which they were made',
        disorder(events),
        events.length,
      ),
      none('answers that a time ahead of them drew along', seen.dragged, events.length),
      all(
        'cards answered a year ahead that wait again once the clock is right',
        ahead.filter((card) => waiting.has(card)).length,
        ahead.length,
      ),
      none('answers with an offset that is not that of the zone', seen.wrongOffset, events.length),
      none('answers on another study day than the calendar of the zone', seen.wrongDay, events.length),
      none('plans for another study day', seen.wrongPlan, moments.length),
    ];
  });
}

/** Whether the day that is kept is the one that the calendar of the zone shows. */
async function isPlannedFor(page: Page, zone: Zone, at: number): Promise<boolean> {
  const day = (await storedValue(page, `day/${DECK}`)) as DayRecord | undefined;
  return day?.brief.studyDay === calendarDay(zone, at);
}

/** Events whose counter does not grow with their time, in the log of one device. */
function disorder(events: readonly ReviewEvent[]): number {
  const devices = new Map<string, ReviewEvent[]>();
  for (const event of events) devices.set(event.device, [...(devices.get(event.device) ?? []), event]);
  return [...devices.values()]
    .map((own) => own.toSorted((a, b) => a.counter - b.counter))
    .flatMap((own) => own.filter((event, place) => place > 0 && event.at <= own[place - 1]!.at)).length;
}

/** What the clocks of a zone show, as if it were UTC, epoch ms: read from the calendar of Node, not of the app. */
function shownIn(zone: Zone, at: number): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts as Record<string, string>;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function offsetIn(zone: Zone, at: number): number {
  return Math.round((shownIn(zone, at) - Math.floor(at / 1000) * 1000) / MINUTE);
}

/** The date on the calendar, days from 1970-01-01, of a day that begins at four. */
function calendarDay(zone: Zone, at: number): number {
  return Math.floor((shownIn(zone, at) - 4 * 60 * MINUTE) / DAY);
}
