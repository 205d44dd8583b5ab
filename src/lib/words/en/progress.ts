import { dateFormat, numberFormat } from '../neutral/formats.ts';
import { counted, number } from './amounts.ts';

const decimals = numberFormat('en', { maximumFractionDigits: 1 });
const dates = dateFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const datesOfYears = dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const shortDatesOfYears = dateFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDates = dateFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

const minutes = (count: number): string => counted(count, 'minute', 'minutes');
const questions = (count: number): string => counted(count, 'question', 'questions');

/** A wider range, of 100, says that anything is possible. */
const VAGUE = 50;
/** What follows a score; shares in percent. */
const likely = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  if (high - low > VAGUE) return ', but with so few questions it may well turn out otherwise';
  return low === high ? '' : `, most likely ${number(low)} to ${number(high)}`;
};

/** What the progress page says. Shares are given in percent, dates as epoch ms of a UTC midnight. */
export const progress = {
  title: 'Progress',
  numbers: 'The numbers as a table',
  date: (it: { at: number }) => dates(it.at),
  dateOfYear: (it: { at: number }) => datesOfYears(it.at),
  shortDate: (it: { at: number }) => shortDates(it.at),
  shortDateOfYear: (it: { at: number }) => shortDatesOfYears(it.at),
  number: (it: { count: number }) => number(it.count),
  decimal: (it: { amount: number }) => decimals(it.amount),
  percent: (it: { percent: number }) => `${number(it.percent)}%`,
  rightOf: (it: { right: number; of: number }) => `${number(it.right)} of ${number(it.of)}`,
  day: 'Day',
  today: 'Today',
  empty: {
    title: 'Nothing answered yet',
    text: 'After the first answers you will see here what you know, and what comes back when. An exam can be planned now.',
    study: 'Study',
  },
  headline: {
    learnt: (it: { learnt: number; of: number }) => `${number(it.learnt)} of ${number(it.of)}`,
    learntText: 'facts learnt',
    ready: (it: { percent: number }) => `${number(it.percent)} of 100`,
    readyText: (it: { date: string; low: number; high: number }) =>
      `questions that you are expected to know on ${it.date}${likely(it)}`,
    learntLine: (it: { learnt: number; of: number }) =>
      `${number(it.learnt)} of ${counted(it.of, 'fact', 'facts')} learnt.`,
    none: 'Nothing answered today.',
    today: (it: { answers: number; minutes: number; percent: number }) =>
      `Today: ${counted(it.answers, 'answer', 'answers')} in ${it.minutes < 1 ? 'less than a minute' : minutes(it.minutes)}, ${number(it.percent)}% right.`,
  },
  exam: {
    title: 'Exam',
    ask: 'Set the day of an exam to see how ready you will be, and what each minute brings.',
    date: 'Day of the exam',
    minutes: 'Minutes a day',
    goal: 'Goal, in percent',
    set: 'Set the exam',
    change: 'Change the exam',
    remove: 'Remove the exam',
    notKept: 'The exam could not be kept.',
    working: 'Working out how ready you will be.',
    badDate: 'Give a day after today.',
    badNumber: (it: { least: number; most: number }) =>
      `Give a whole number from ${number(it.least)} to ${number(it.most)}.`,
    today: 'The exam is today. Nothing more is planned for it; the cards go on as normal.',
    over: (it: { date: string }) => `The exam was on ${it.date}. The cards go on as normal.`,
    score: (it: { percent: number; date: string; low: number; high: number }) =>
      `Ready for ${number(it.percent)} of 100 questions on ${it.date}${likely(it)}`,
    curve: (it: { percent: number; minutes: number; now: number; low: number; high: number }) =>
      `The line goes from ${number(it.now)} of 100 today to ${number(it.percent)} at the exam, with ${minutes(it.minutes)} a day on what helps most. Four exams of five would end between ${number(it.low)} and ${number(it.high)}.`,
    score100: 'Of 100 questions',
    goalLine: (it: { percent: number }) => `goal ${number(it.percent)}`,
    unstudied: (it: { fresh: number; seen: number }) =>
      `Nothing is known of your memory and your pace yet, so this is reckoned with usual ones: ${number(it.fresh)} seconds for a new question, ${number(it.seen)} for one seen before. Your answers will make it your own.`,
    far: (it: { days: number }) =>
      `The exam is more than ${number(it.days)} days off. The plan looks at the last ${number(it.days)}: the score, the line and the minutes are reckoned as if the exam were ${number(it.days)} days from now, and to the day once it is that near.`,
    need: (it: { percent: number; minutes: number }) =>
      it.minutes === 0
        ? `You reach the goal of ${number(it.percent)} without more study.`
        : `The goal of ${number(it.percent)} needs about ${minutes(it.minutes)} a day.`,
    needNone: (it: { percent: number }) =>
      `The goal of ${number(it.percent)} is out of reach by that day, however long you study.`,
    needWorking: 'Working out how many minutes the goal needs.',
    minute: (it: { more: number; less: number }) =>
      `A minute more on each day of study adds ${decimals(it.more)}, a minute less costs ${decimals(it.less)} of 100.`,
    idle: (it: { percent: number }) => `Without any more study it would be ${number(it.percent)} of 100.`,
    plan: (it: { count: number; minutes: number }) =>
      it.count === 0
        ? 'For the exam there is nothing to ask today.'
        : `The plan for today is ${questions(it.count)}, about ${it.minutes < 1 ? 'a minute' : minutes(it.minutes)}.`,
    order: 'Studying asks these, what helps most first. A question answered wrong comes back in the sitting.',
    leftOut: 'What is left out today, and why',
    reasons: {
      'no-time': (it: { count: number }) =>
        `${questions(it.count)} for which the minutes of today are not enough; others gain more.`,
      'no-gain': (it: { count: number }) =>
        `${questions(it.count)} that would be known as well without being asked today.`,
      resting: (it: { count: number }) =>
        `${questions(it.count)} asked today already, or of a fact learnt today.`,
      suspended: (it: { count: number }) => `${questions(it.count)} that you took out.`,
    },
  },
  due: {
    title: 'Coming back',
    sentence: (it: { total: number; days: number; most: number; at: number }) =>
      it.total === 0
        ? `Nothing comes back in the next ${number(it.days)} days.`
        : `${questions(it.total)} ${it.total === 1 ? 'comes' : 'come'} back in the next ${number(it.days)} days; the fullest day is ${dates(it.at)} with ${number(it.most)}.`,
    until: (it: { date: string }) => `Until the exam on ${it.date} its plan says what is asked each day.`,
    count: 'Questions',
  },
  calendar: {
    title: 'Days of study',
    sentence: (it: { answers: number; days: number; weeks: number }) =>
      `${counted(it.answers, 'answer', 'answers')} on ${counted(it.days, 'day', 'days')} of the last ${number(it.weeks)} weeks. The larger and darker, the more answers.`,
    week: 'Week of',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  },
  retention: {
    title: 'What you kept',
    none: 'This shows how much was still known when it came back after a day or more. Nothing has come back yet.',
    sentence: (it: { right: number; of: number; percent: number }) =>
      `Of ${questions(it.of)} that came back after a day or more, ${number(it.right)} ${it.right === 1 ? 'was' : 'were'} still known: ${number(it.percent)}%.`,
    what: 'Which',
    known: 'Known',
    young: (it: { days: number }) => `After less than ${counted(it.days, 'day', 'days')}`,
    mature: (it: { days: number }) => `After ${counted(it.days, 'day', 'days')} or more`,
  },
  calibration: {
    title: 'Predicted and true',
    none: 'This holds what was predicted against what you knew, once questions have come back after a day or more.',
    sentence: (it: { reviews: number; error: number }) =>
      `On the line, the prediction was right. Over ${counted(it.reviews, 'review', 'reviews')} it was ${decimals(it.error)} percentage points off in the mean.`,
    range: 'Predicted between',
    predicted: 'Predicted',
    recalled: 'Known',
    reviews: 'Reviews',
  },
  hardest: {
    title: 'Hardest facts',
    none: 'Nothing was answered wrong so far.',
    sentence: 'Forgotten most often, then answered wrong most often.',
    text: (it: { lapses: number; right: number; answers: number }) =>
      `${it.lapses === 0 ? '' : `Forgotten ${counted(it.lapses, 'time', 'times')}, `}${number(it.right)} of ${number(it.answers)} right`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
  },
  leeches: {
    title: 'What does not stay',
    none: (it: { lapses: number }) => `No question was forgotten ${number(it.lapses)} times or more.`,
    sentence: (it: { lapses: number }) =>
      `Forgotten ${number(it.lapses)} times or more: learn these in another way, such as with a memory aid.`,
    text: (it: { answer: string; lapses: number; suspended: boolean }) =>
      `${it.answer}: forgotten ${counted(it.lapses, 'time', 'times')}${it.suspended ? ', not asked any more' : ''}`,
    confused: (it: { text: string; times: number }) => `${it.text} (${counted(it.times, 'time', 'times')})`,
    confusedWith: (it: { list: string }) => `Taken for ${it.list}`,
  },
  workload: {
    title: 'What remembering more would cost',
    sentence: (it: { percent: number; minutes: number; days: number }) =>
      `At ${number(it.percent)}%, your choice, the cards that you have take about ${decimals(it.minutes)} minutes a day over the next ${number(it.days)} days, new ones not counted.`,
    few: (it: { answers: number; needed: number }) =>
      `What each choice would cost is told from your own answers to this deck: there are ${number(it.answers)}, and ${number(it.needed)} are needed.`,
    retention: 'Remember',
    reviews: 'Reviews a day',
    minutes: 'Minutes a day',
    known: 'Known at the end',
    current: 'your choice',
    settings: 'Change it in the settings',
  },
};
export type ProgressWords = typeof progress;
