const numbers = new Intl.NumberFormat('en');
const rules = new Intl.PluralRules('en');
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const unitFormat = (unit: string): Intl.NumberFormat =>
  new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 });

const number = (count: number): string => numbers.format(count);
const counted = (count: number, one: string, other: string): string =>
  `${number(count)} ${rules.select(count) === 'one' ? one : other}`;

/** What the interface says. Functions take the numbers and texts that a sentence needs. */
export const screen = {
  app: {
    updateReady: 'A new version is ready.',
    updateText: 'Nothing you have answered is lost.',
    updateNow: 'Use it now',
    name: 'Factdeck',
    back: 'Back',
    settings: 'Settings',
    cancel: 'Cancel',
    close: 'Close',
    loading: 'Loading',
    copy: 'Copy',
    copied: 'Copied',
    retry: 'Try again',
  },
  kinds: { date: 'Dates', count: 'Numbers', term: 'Terms', name: 'Names', place: 'Places' },
  forms: { choice: 'recognise', truefalse: 'true or false', typed: 'recall', flashcard: 'flashcard' },
  time: {
    /** A moment ahead, told from now: "in 4 days", "tomorrow". */
    ahead: (it: { amount: number; unit: 'minute' | 'hour' | 'day' | 'month' | 'year' }) =>
      relative.format(it.amount, it.unit),
    /** A stretch of time, short: "10 min", "4 days". */
    wait: (it: { amount: number; unit: 'minute' | 'hour' | 'day' | 'month' | 'year' }) =>
      unitFormat(it.unit).format(it.amount),
    minutes: (it: { minutes: number }) =>
      it.minutes < 1 ? 'less than a minute' : `about ${counted(it.minutes, 'minute', 'minutes')}`,
  },
  home: {
    waiting: (it: { count: number }) => `${number(it.count)} waiting`,
    nothingWaiting: 'Nothing is waiting',
    dayOff: 'A day off',
    dayOffText: 'Nothing waits today. What would fall due is spread over the days around it.',
    studyAnyway: 'Study anyway',
    nextBack: (it: { when: string }) => `The next question comes back ${it.when}.`,
    study: 'Study',
    practise: 'Practise',
    studyAhead: 'Study ahead',
    decks: 'Decks',
    teach: 'Teach a class',
    assignment: 'Open an assignment',
    progress: 'Progress',
    browse: 'Browse',
    facts: (it: { count: number }) => counted(it.count, 'fact', 'facts'),
    learnt: (it: { count: number }) => `${number(it.count)} learnt`,
    learntOf: (it: { learnt: number; facts: number }) =>
      `${number(it.learnt)} of ${counted(it.facts, 'fact', 'facts')} learnt`,
    firstTitle: 'Learn what a source can vouch for',
    firstText:
      'A deck is a file of facts with their sources. Factdeck asks them as questions, and each one comes back just before you would forget it.',
    firstChoose: 'Choose a deck to begin with, or open one of your own.',
    write: 'Write one',
    noDecksTitle: 'Your decks will be listed here',
    noDecksText: 'Open a fact file to begin. It stays on this device.',
  },
  open: {
    title: 'Open a deck',
    drop: 'Drop a fact file here, or choose one',
    kinds: 'YAML up to 1 MB, JSON or CSV up to 5 MB. It is read on this device and sent nowhere.',
    choose: 'Choose a file',
    paste: 'Paste the text of a fact file instead',
    pasteLabel: 'Text of the fact file',
    read: 'Read it',
    reading: 'Reading',
  },
  storage: {
    kept: 'Kept on this device.',
    'may-go': 'Kept on this device. The browser may clear it when space runs short.',
    blocked:
      'The browser gives no storage here, so nothing is kept. A normal window, not a private one, usually helps.',
    full: 'The disk is full, so new answers are not kept. Free some space, then try again.',
    newer: 'This device holds data from a newer Factdeck. Reload the page to get it.',
    busy: 'Another tab holds an older version open. Close it, then try again.',
    failed: 'The last answer could not be kept.',
    oneCopy: 'One copy only.',
    backup: 'Backup',
    backupAge: (it: { days: number }) =>
      it.days === 0 ? 'Last backup today.' : `Last backup ${relative.format(-it.days, 'day')}.`,
    backupNone: 'No backup yet.',
  },
  file: {
    size: (it: { bytes: number }) =>
      it.bytes < 1000 ? counted(it.bytes, 'byte', 'bytes') : `${number(Math.round(it.bytes / 1000))} kB`,
    questions: (it: { count: number }) => counted(it.count, 'question', 'questions'),
    sources: (it: { count: number }) => counted(it.count, 'source', 'sources'),
    what: 'What it asks',
    samples: 'How it asks',
    answer: 'Answer',
    list: 'What comes of it',
    show: 'Show',
    filters: { all: 'All', advice: 'Advice', refused: 'Not asked' },
    refusedText:
      'These were left out because they could be wrong or unfair. The rest of the deck works without them.',
    nothing: { all: 'No questions.', advice: 'Nothing to advise.', refused: 'Everything is asked.' },
    range: (it: { from: number; to: number; of: number }) =>
      `${number(it.from)} to ${number(it.to)} of ${number(it.of)}`,
    earlier: 'Earlier',
    later: 'Later',
    pages: 'Pages of the list',
    adviceCount: (it: { count: number }) => counted(it.count, 'piece of advice', 'pieces of advice'),
    notAsked: 'not asked',
    noChoice: 'no choice',
    advised: 'advice',
    rule: (it: { rule: number }) => `Rule ${it.rule}`,
    onDeck: 'On the whole deck',
    right: 'Right answer',
    wrong: 'Wrong answer',
    trueOf: (it: { statement: string }) => `True elsewhere: ${it.statement}`,
    keep: 'Keep this deck',
    sameAs: 'You have this deck already, in the same edition.',
  },
  problems: {
    errors: (it: { count: number }) =>
      `${counted(it.count, 'thing', 'things')} to mend before this file can be used`,
    warnings: (it: { count: number }) => `${counted(it.count, 'thing', 'things')} worth a look`,
    line: (it: { line: number }) => `Line ${it.line}`,
    mend: 'To mend it:',
    copy: 'Copy the list',
  },
  study: {
    noDeckTitle: 'This deck is not on this device',
    noDeckText: 'Open its file on the start page, or choose another deck.',
    back: (it: { when: string }) => `back ${it.when}`,
    close: 'Close and go to the start page',
    progress: (it: { done: number; total: number }) => `${number(it.done)} of ${number(it.total)} answered`,
    question: 'Question',
    blank: 'blank',
    asOf: (it: { when: string }) => `as of ${it.when}`,
    options: 'Answers',
    yourAnswer: 'Your answer',
    true: 'True',
    false: 'False',
    check: 'Check',
    show: 'Show the answer',
    undo: 'Undo',
    undoLong: 'Take the last answer back',
    more: 'More',
    skip: 'Skip for now',
    suspend: 'Do not ask this again',
    next: 'Next',
    howYouAnswer: 'How you answer',
    looksWrong: 'This fact looks wrong',
    openFact: 'Open the fact',
    showKeys: 'Keys',
    suspended: 'This is not asked again. The arrow below takes that back.',
    stuck: 'The answer could not be taken: a part of the app is missing. Try again once you are online.',
    keys: { next: 'Enter', undo: 'U' },
  },
  grades: {
    label: 'How well did you know it?',
    again: 'Again',
    hard: 'Hard',
    good: 'Good',
    easy: 'Easy',
    /** Name of a grade's button for a screen reader. */
    back: (it: { grade: string; wait: string }) => `${it.grade}, back in ${it.wait}`,
  },
  verdict: {
    right: 'Right',
    almost: 'Almost',
    wrong: 'Wrong',
    yours: 'Your answer',
    the: 'The answer',
    yoursRight: 'Your answer, right',
    yoursAlmost: 'Your answer, almost',
    yoursWrong: 'Your answer, wrong',
    extra: 'too much',
    missing: 'missing',
    typed: (it: { given: string }) => `You wrote “${it.given}”`,
    trueOf: (it: { given: string }) => `What ${it.given} is true of`,
    override: 'I was right',
    overridden: 'Counted as right, as you said.',
    note: 'Note',
    sources: 'Sources',
    also: 'Other sources say',
  },
  errors: {
    missing: {
      title: 'There is no such page',
      text: 'The address may be mistyped. Your decks are on the start page.',
    },
    broken: {
      title: 'This page could not be opened',
      text: 'What you have answered is kept. Reload the page, or go back to the start page.',
    },
  },
  summary: {
    comeBack: (it: { when: string }) => `The next one comes back ${it.when}.`,
    answered: (it: { count: number }) => `${number(it.count)} answered`,
    learnt: (it: { count: number }) =>
      `${counted(it.count, 'question', 'questions')} learnt for the first time`,
    right: 'right',
    almost: 'almost',
    wrong: 'wrong',
    took: (it: { minutes: number }) =>
      it.minutes < 1 ? 'in less than a minute' : `in ${counted(it.minutes, 'minute', 'minutes')}`,
    watch: 'To watch',
    watchText: 'These come back soonest.',
    leech: (it: { lapses: number; takenFor: string | undefined }) =>
      `Forgotten ${counted(it.lapses, 'time', 'times')}${it.takenFor === undefined ? '' : `, today taken for ${it.takenFor}`}: a memory aid may help more than another try.`,
    done: 'Done',
    again: (it: { count: number }) => `Study ${number(it.count)} more`,
  },
};
export type Screen = typeof screen;
