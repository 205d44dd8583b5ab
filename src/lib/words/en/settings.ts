const number = (count: number): string => new Intl.NumberFormat('en').format(count);

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
  retention: 'How much to remember, in percent',
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
