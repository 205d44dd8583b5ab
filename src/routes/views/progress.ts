import type { ExamOutlook } from '$lib/app/decks/index.ts';
import { DAY_MS, forecast, standingAnswers } from '$lib/memory/index.ts';
import {
  calendar,
  calibration,
  LEAST_WORKLOAD_ANSWERS,
  MATURE_DAYS,
  retention,
  RETENTION_CHOICES,
  summaryOf,
  WORKLOAD_DAYS,
  workloadByRetention,
  type Kept,
} from '$lib/memory/statistics/index.ts';
import { weekdayOf, type ExamGoal } from '$lib/study/index.ts';
import { learntIn } from '$lib/study/prepare/index.ts';
import type {
  BarsView,
  CalendarView,
  CalibrationView,
  ChartsView,
  HeadlineView,
  SharesView,
  WorkloadView,
} from '$lib/ui/progress/index.ts';
import { dateText, rangePercent } from './exam.ts';
import { hardestView, leechesView } from './hard-lists.ts';
import type { ProgressQuery } from './progress-query.ts';
import { percentOf } from './share.ts';

const DUE_DAYS = 30;
const WEEKS = 26;

/** The numbers that stand first: readiness while an exam lies ahead, else what is learnt. */
export function headlineView(
  { studied: { deck, events, states }, moment, words }: ProgressQuery,
  exam: ExamGoal | undefined,
  outlook: ExamOutlook | undefined,
): HeadlineView {
  const { learnt, of } = learntIn(deck.cards, states);
  const done = summaryOf(moment.today, events, moment.rollOverHour);
  const isAhead = exam !== undefined && exam.examDay > moment.today && outlook !== undefined;
  const first = isAhead
    ? {
        figure: words.headline.ready({ percent: percentOf(outlook.forecast.score) }),
        text: words.headline.readyText({
          date: dateText(exam.examDay, moment.today, words),
          ...rangePercent(outlook.forecast),
        }),
      }
    : { figure: words.headline.learnt({ learnt, of }), text: words.headline.learntText };
  return {
    ...first,
    learnt: { value: learnt, max: of, label: words.headline.learntLine({ learnt, of }) },
    today:
      done.answers === 0
        ? words.headline.none
        : words.headline.today({
            answers: done.answers,
            minutes: Math.round(done.minutes),
            percent: percentOf(done.rightShare ?? 0),
          }),
  };
}

export function dueView({ studied, moment, words }: ProgressQuery, exam?: ExamGoal): BarsView {
  const { dueByDay } = forecast({ ...moment, cards: studied.deck.cards, states: studied.states }, DUE_DAYS);
  const total = dueByDay.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...dueByDay);
  const at = (index: number): number => (moment.today + index) * DAY_MS;
  const sentence = words.due.sentence({ total, days: DUE_DAYS, most, at: at(dueByDay.indexOf(most)) });
  return {
    title: words.due.title,
    sentence:
      exam !== undefined && exam.examDay > moment.today
        ? `${sentence} ${words.due.until({ date: dateText(exam.examDay, moment.today, words) })}`
        : sentence,
    bars: dueByDay,
    from: words.today,
    to: words.shortDate({ at: at(DUE_DAYS - 1) }),
    table: {
      columns: [words.day, words.due.count],
      rows: dueByDay.map((count, index) => [words.date({ at: at(index) }), words.number({ count })]),
    },
  };
}

/** Step of a tone: 0 for none, else 1 to 4 by the quarter of the most that it reaches. */
export function stepOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.ceil((4 * count) / most);
}

function calendarView({ studied, moment, words }: ProgressQuery): CalendarView {
  const days = (WEEKS - 1) * 7 + weekdayOf(moment.today) + 1;
  const { firstDay, answers } = calendar(moment.today, studied.events, days, moment.rollOverHour);
  const most = Math.max(...answers);
  const weeks = Array.from({ length: WEEKS }, (_, week) => answers.slice(7 * week, 7 * week + 7));
  const total = answers.reduce((sum, count) => sum + count, 0);
  const week = (index: number): string => words.shortDate({ at: (firstDay + 7 * index) * DAY_MS });
  return {
    title: words.calendar.title,
    sentence: words.calendar.sentence({
      answers: total,
      days: answers.filter((count) => count > 0).length,
      weeks: WEEKS,
    }),
    weeks: weeks.map((counts) => counts.map((count) => stepOf(count, most))),
    from: week(0),
    to: words.today,
    table: {
      columns: [words.calendar.week, ...words.calendar.weekdays],
      rows: weeks.map((counts, index) => [
        week(index),
        ...words.calendar.weekdays.map((_, day) => {
          const count = counts[day];
          return count === undefined ? '' : words.number({ count });
        }),
      ]),
    },
  };
}

function retentionView(query: ProgressQuery): SharesView {
  const { studied, words, kinds } = query;
  const { all, young, mature, groups } = retention(studied.events, {
    // How long a card had waited follows from them too.
    ...query.memory,
    groupOf: (card) => studied.deck.questions.get(card)?.kind,
  });
  const labelled: readonly (readonly [string, Kept])[] = [
    [words.retention.young({ days: MATURE_DAYS }), young],
    [words.retention.mature({ days: MATURE_DAYS }), mature],
    ...[...groups].map(([kind, kept]) => [kinds[kind as keyof typeof kinds], kept] as const),
  ];
  const shares = labelled
    .filter(([, { reviews }]) => reviews > 0)
    .map(([label, { right, reviews: of }]) => ({
      label,
      share: right / of,
      text: words.rightOf({ right, of }),
    }));
  const percent = percentOf(all.right / Math.max(1, all.reviews));
  return {
    title: words.retention.title,
    sentence:
      all.reviews === 0
        ? words.retention.none
        : words.retention.sentence({ right: all.right, of: all.reviews, percent }),
    shares,
    table: {
      columns: [words.retention.what, words.retention.known, '%'],
      rows: shares.map(({ label, share, text }) => [
        label,
        text,
        words.percent({ percent: percentOf(share) }),
      ]),
    },
  };
}

function calibrationView({ studied, memory, words }: ProgressQuery): CalibrationView {
  const { bins, reviews, error } = calibration(studied.events, memory, 10);
  const most = Math.max(1, ...bins.map((bin) => bin.reviews));
  const percent = (share: number): string => words.percent({ percent: percentOf(share) });
  return {
    title: words.calibration.title,
    sentence:
      error === undefined
        ? words.calibration.none
        : words.calibration.sentence({ reviews, error: 100 * error }),
    dots: bins.map((bin) => ({
      predicted: bin.predicted,
      recalled: bin.recalled,
      weight: bin.reviews / most,
    })),
    table: {
      columns: [
        words.calibration.range,
        words.calibration.predicted,
        words.calibration.recalled,
        words.calibration.reviews,
      ],
      rows: bins.map((bin) => [
        `${percent(bin.from)}–${percent(bin.to)}`,
        percent(bin.predicted),
        percent(bin.recalled),
        words.number({ count: bin.reviews }),
      ]),
    },
  };
}

/** What each desired retention would cost: without rows while too few answers tell it. */
export function workloadView({ studied, settings, moment, words }: ProgressQuery): WorkloadView {
  const own = settings.desiredRetention;
  const choices = [...new Set([...RETENTION_CHOICES, own])].sort((a, b) => a - b);
  const { deck, events } = studied;
  const answers = standingAnswers(events).length;
  const current = choices.indexOf(own);
  const columns = [
    words.workload.retention,
    words.workload.reviews,
    words.workload.minutes,
    words.workload.known,
  ];
  if (answers < LEAST_WORKLOAD_ANSWERS)
    return {
      title: words.workload.title,
      sentence: words.workload.few({ answers, needed: LEAST_WORKLOAD_ANSWERS }),
      current,
      table: { columns, rows: [] },
    };
  // What this edition does not ask costs nothing.
  const states = new Map([...studied.states].filter(([card]) => deck.questions.has(card)));
  const loads = workloadByRetention({ ...moment, states, events, choices });
  return {
    title: words.workload.title,
    sentence: words.workload.sentence({
      percent: percentOf(own),
      minutes: loads[current]?.minutesPerDay ?? 0,
      days: WORKLOAD_DAYS,
    }),
    current,
    table: {
      columns,
      rows: loads.map((load, index) => [
        words.percent({ percent: percentOf(load.desiredRetention) }) +
          (index === current ? `, ${words.workload.current}` : ''),
        words.decimal({ amount: load.reviewsPerDay }),
        words.decimal({ amount: load.minutesPerDay }),
        words.percent({ percent: percentOf(load.known) }),
      ]),
    },
  };
}

/** All charts of the page. Replays the log several times: not before the first paint. */
export function chartsView(query: ProgressQuery, exam?: ExamGoal): ChartsView {
  return {
    due: dueView(query, exam),
    calendar: calendarView(query),
    retention: retentionView(query),
    calibration: calibrationView(query),
    hardest: hardestView(query),
    leeches: leechesView(query),
    workload: workloadView(query),
  };
}
