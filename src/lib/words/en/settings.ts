import { counted, number } from './amounts.ts';

// Made when they are asked for: what is made at once would come along wherever any words are loaded.
/** A mean: tenths count while it is small. */
const amount = (mean: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: mean < 9.95 ? 1 : 0 }).format(mean);
const loss = (amount: number): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(amount);
const date = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);

/** What the page of settings says. */
export const settings = {
  notKept: 'This holds until the page is closed: it could not be kept.',
  answering: 'How you answer',
  form: 'Form of the questions',
  formText: 'Each question has one memory, whatever form it is asked in.',
  forms: {
    mixed: ['First choose, then type', 'New questions offer answers; once you know one, you type it.'],
    tap: ['Tap only', 'New questions offer answers; after that you turn a card over and grade yourself.'],
    type: ['Always type', 'Harder at first. Nothing is offered to choose from.'],
    cards: ['Flashcards', 'Turn the card over and say how well you knew it.'],
  },
  keys: 'Letter and number keys',
  keysText:
    'U takes an answer back, 1 to 4 choose or grade, ? tells the rest. Enter, Space and Tab always work.',
  wakeLock: 'Keep the screen on',
  wakeLockText: 'While you study. It takes a little of the battery.',
  day: 'Your day',
  newPerDay: 'New questions a day',
  newPerDayText: 'In each deck. New questions of today come back in the days that follow.',
  reviewsPerDay: 'Reviews a day',
  reviewsPerDayText: 'In each deck: questions from earlier days. What is left over waits for tomorrow.',
  rollOver: 'A new day begins at',
  rollOverText: 'Studying past midnight still counts for the day before.',
  retention: 'How much to remember',
  retentionText: (it: { percent: number }) =>
    `A question comes back when ${number(it.percent)} of 100 like it would still be known. Higher means more reviews.`,
  reminder: {
    label: 'A daily reminder',
    text: 'As a file for your calendar, which then reminds you on all your devices.',
    action: 'Make the file',
    title: 'Factdeck',
    body: 'See what is waiting.',
  },
  data: 'What this device holds',
  wipe: {
    title: 'Delete everything',
    text: 'Your decks, all your answers, and with them when each question comes back; your exams, notes and settings. Nothing of it is kept anywhere else by Factdeck, and this cannot be taken back. Save a backup first if you may want it again.',
    word: 'delete',
    confirm: (it: { word: string }) => `Type “${it.word}” to go on.`,
    action: 'Delete everything',
  },
  retentionCost: {
    percent: (it: { percent: number }) => `${number(it.percent)}%`,
    working: 'Working out what each choice would cost.',
    few: (it: { answers: number; needed: number }) =>
      `What each choice would cost is told from your own answers: there are ${number(it.answers)}, and ${number(it.needed)} are needed.`,
    told: (it: { days: number }) =>
      `Beside each choice: what the questions that you have would take a day over the next ${number(it.days)} days, in all decks, new ones not counted.`,
    reviews: (it: { reviews: number }) =>
      `${amount(it.reviews)} ${amount(it.reviews) === '1' ? 'review' : 'reviews'} a day`,
    minutes: (it: { minutes: number }) => `${amount(it.minutes)} min`,
  },
  memory: {
    title: 'Your memory',
    about:
      'When a question comes back is worked out from how people usually forget. From enough answers it can be fitted to how you forget.',
    reviews: (it: { reviews: number; needed: number }) =>
      it.reviews < it.needed
        ? `You have ${counted(it.reviews, 'review', 'reviews')} so far; ${number(it.needed)} are needed.`
        : `You have ${counted(it.reviews, 'review', 'reviews')}: enough, since ${number(it.needed)} are needed.`,
    usual: 'In use: how people usually forget.',
    /** `at` is a UTC midnight or later on the local date. */
    own: (it: { reviews: number; at: number }) =>
      `In use: how you forget, fitted on ${date(it.at)} to ${counted(it.reviews, 'review', 'reviews')}.`,
    fit: 'Fit to my answers',
    fitAgain: 'Fit anew',
    fitting: (it: { percent: number }) => `Fitting, ${number(it.percent)}% done`,
    cancel: 'Cancel',
    reset: 'Back to the usual',
    accepted: (it: { fitted: number; defaults: number }) =>
      `The fit foretells you better. On reviews that it had not seen its log loss was ${loss(it.fitted)}, that of the usual ${loss(it.defaults)}; less is better. It is used from now on.`,
    kept: (it: { fitted: number; defaults: number }) =>
      `The fit foretells you no better. On reviews that it had not seen its log loss was ${loss(it.fitted)}, that of the usual ${loss(it.defaults)}; less is better. Nothing changes.`,
    stays: (it: { present: number; defaults: number }) =>
      `The new fit foretells you no better than the usual, but the earlier one does. On reviews since then its log loss was ${loss(it.present)}, that of the usual ${loss(it.defaults)}; less is better. The earlier one stays in use.`,
    back: (it: { fitted: number; defaults: number }) =>
      `The new fit foretells you no better. On reviews that it had not seen its log loss was ${loss(it.fitted)}, that of the usual ${loss(it.defaults)}; less is better. Nothing shows that the earlier fit still does: the usual is used from now on.`,
    tooFew: (it: { reviews: number; needed: number }) =>
      `There are ${counted(it.reviews, 'review', 'reviews')}, and ${number(it.needed)} are needed. Nothing changes.`,
    tooFewSpaced: (it: { needed: number }) =>
      `Too few reviews came a day or more after the one before: at least ${number(it.needed)} are needed to learn from, and as many to judge by. Nothing changes.`,
    crashed: 'The fit ended with a fault. Nothing changes.',
  },
  daysOff: {
    title: 'Days off',
    weekdays: 'Weekdays off',
    text: 'On a day off nothing waits. What would fall due is spread over the days around it.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    lastDay: 'One day of the week stays for studying.',
    dates: 'Dates off',
    datesText: 'A holiday, a trip, an illness. Both days count as off.',
    from: 'First day',
    to: 'Last day',
    add: 'Add',
    range: (it: { from: number; to: number }) =>
      it.from === it.to ? date(it.from) : `${date(it.from)} to ${date(it.to)}`,
    remove: (it: { range: string }) => `Remove ${it.range}`,
    badRange: (it: { days: number }) =>
      `Give a first and a last day in order, at most ${number(it.days)} days apart.`,
    full: 'There are as many dates as there may be. Remove one first.',
  },
  look: 'Language and look',
  language: 'Language',
  languageText: 'Of the buttons and messages. Decks keep their own language.',
  languages: { auto: 'As in the browser', en: 'English', vi: 'Tiếng Việt' },
  theme: 'Colours',
  themeText: 'Automatic follows the device.',
  themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
  less: (it: { name: string }) => `${it.name}: less`,
  greater: (it: { name: string }) => `${it.name}: more`,
  outOfRange: (it: { least: number; most: number; kept: number }) =>
    `Give a whole number from ${number(it.least)} to ${number(it.most)}. Until then it stays at ${number(it.kept)}.`,
};
export type SettingsWords = typeof settings;
