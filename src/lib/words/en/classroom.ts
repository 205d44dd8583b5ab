import { dateFormat } from '../neutral/formats.ts';
import { counted, number } from './amounts.ts';

const lists = new Intl.ListFormat('en', { type: 'conjunction' });
const date = dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const questions = (count: number): string => counted(count, 'question', 'questions');
/** At most three of a list, then how many more. */
const some = (items: readonly string[]): string =>
  lists.format(items.length > 4 ? [...items.slice(0, 3), `${number(items.length - 3)} more`] : items);

/** What the pages of the class say. Dates are epoch ms of a UTC midnight, shares in percent. */
export const classroom = {
  date: (it: { at: number }) => date(it.at),
  questions: (it: { count: number }) => questions(it.count),
  forms: {
    choice: 'Choose',
    truefalse: 'True or false',
    typed: 'Type',
    flashcard: 'Flashcard, graded by the student',
  },
  goal: {
    recalled: (it: { at: number }) => `Recall every question once, until ${date(it.at)}`,
    recognised: (it: { at: number }) => `Get every question right once, until ${date(it.at)}`,
    score: (it: { at: number; percent: number }) =>
      `Know ${number(it.percent)} of 100 questions on ${date(it.at)}`,
    minutes: (it: { at: number; minutes: number }) =>
      `${counted(it.minutes, 'minute', 'minutes')} a day, until ${date(it.at)}`,
  },
  assign: {
    title: 'Make an assignment',
    name: 'Title',
    from: 'From',
    fromText: 'How students know you. Left empty, it says nothing.',
    note: 'A line to the students',
    which: 'Which questions',
    whichText: 'Every question that fits what is marked.',
    kinds: 'Kinds',
    tags: 'Topics',
    byHand: (it: { chosen: number; of: number }) =>
      `Pick single questions: ${number(it.chosen)} of ${number(it.of)}`,
    search: 'Search questions and answers',
    all: 'All',
    noneOf: 'None',
    found: (it: { shown: number; of: number }) =>
      it.shown === 0
        ? 'No question has these words.'
        : `${number(it.shown)} of ${questions(it.of)} listed. “All” and “None” are for these.`,
    none: 'No question fits. Mark something more.',
    goal: 'Goal',
    aim: 'What is to be reached',
    until: 'Until',
    aims: {
      recalled: 'Every question recalled once',
      score: 'A predicted score on that day',
      minutes: 'Minutes on each day',
    },
    percent: 'Of 100 questions',
    minutes: 'Minutes a day',
    forms: 'How it may ask',
    oneForm: 'At least one',
    noForm: 'Mark at least one.',
    preview: 'What students see',
    make: 'Make the assignment',
    badDate: 'Give a day from today on.',
    badNumber: (it: { least: number; most: number }) =>
      `Give a whole number from ${number(it.least)} to ${number(it.most)}.`,
    noTitle: 'Give it a title.',
    notKept: 'The assignment could not be kept.',
    tooLarge:
      'With its deck it is larger than the 2 MB that other devices read. Hand out a part of the deck as a deck of its own.',
    doors: 'Take the questions elsewhere',
    doorsText: 'To Anki as a text file whose notes are updated when it is imported again; to Moodle as GIFT.',
    anki: 'Anki text file',
    gift: 'Moodle GIFT',
    match: 'Which name belongs to which abbreviation?',
  },
  out: {
    title: 'Hand it out',
    resultTitle: 'Hand it in',
    link: 'Link',
    copy: 'Copy the link',
    copied: 'Copied',
    file: 'Save as a file',
    share: 'Share',
    qr: 'Show a QR code',
    qrOf: (it: { title: string }) => `QR code of ${it.title}`,
    noQr: 'This is too large for one QR code. Use the file or the link.',
    noLink: 'This is too large for a link and for a QR code. Use the file.',
    print: 'Print',
    localLink:
      'This link and its QR code open on this computer alone: the app is served from here. To others, give the file.',
  },
  print: {
    questions: 'Questions',
    key: 'Key',
    a4: 'A4',
    letter: 'Letter',
    now: 'Print',
    name: 'Name',
    judged: { true: 'true', false: 'false' },
  },
  open: {
    title: 'Open an assignment',
    drop: 'Drop the file of an assignment here, or choose one',
    kinds: 'It ends in .factdeck. It is read on this device and sent nowhere.',
    paste: 'Paste its link instead',
    pasteLabel: 'Link or text',
    read: 'Read it',
    reading: 'Reading',
    choose: 'Choose a file',
    scan: 'Scan its QR code',
    stopScan: 'Stop the camera',
    picture: 'Read it from a picture',
    noCamera: 'The camera cannot be used here. Take a picture of the code and choose that.',
    noCode: 'No QR code could be read in that picture.',
    tooMany: (it: { most: number }) =>
      `Only the first ${number(it.most)} files were read. Add these, then drop the others.`,
  },
  preview: {
    from: (it: { from: string }) => `Says it is from ${it.from}. Nobody has checked that.`,
    nobody: 'Does not say who it is from.',
    deck: (it: { title: string }) => `Deck: ${it.title}`,
    ships: 'The deck is part of this app.',
    carried: (it: { sources: number }) =>
      `The deck came along, with ${counted(it.sources, 'source', 'sources')}.`,
    size: (it: { kilobytes: number }) => `${number(Math.max(1, it.kilobytes))} kB`,
    asks: 'How it asks',
    what: 'What will be stored',
    stored:
      'On this device alone: the assignment, and your answers as you give them. Nothing is sent to anybody until you hand it in yourself.',
    storedDeck: 'Also the deck, among your decks.',
    storedEdition:
      'Also the deck, in place of the edition that you have. The start page can bring that back; Cancel keeps it.',
    take: 'Take the assignment',
    taken: 'You have taken this assignment already.',
    go: 'Go to it',
    sample: 'Some of the questions',
  },
  taken: {
    missingTitle: 'This assignment is not on this device',
    missingText: 'Open its link, its file or its QR code again.',
    study: 'Study it',
    done: (it: { recalled: number; of: number }) => `${number(it.recalled)} of ${questions(it.of)} done`,
    due: (it: { days: number }) =>
      it.days < 0
        ? 'The day is over'
        : it.days === 0
          ? 'until today'
          : it.days === 1
            ? 'until tomorrow'
            : `${number(it.days)} days left`,
    score: (it: { percent: number; at: number }) =>
      `Without more study you would know about ${number(it.percent)} of 100 questions on ${date(it.at)}.`,
    today: (it: { minutes: number; goal: number }) =>
      `${number(it.minutes)} of ${counted(it.goal, 'minute', 'minutes')} today.`,
    handIn: 'Hand in how you stand',
    handInText: 'At any time, and as often as you like: a later one adds to the earlier.',
    code: 'Name or code',
    codeText: 'What your teacher knows you by. Nothing else says who you are.',
    noCode: 'Give a name or a code.',
    show: 'Show what is in it',
    holds: (it: { answers: number }) =>
      `It holds ${counted(it.answers, 'answer', 'answers')}, and for each of them:`,
    fields: [
      'the question, its form and the options shown',
      'what you chose or typed, as it was',
      'how the app counted it, and whether you counted it as right',
      'the day and how many seconds it took',
      'a short random mark that tells it from your other answers',
    ],
    around: (it: { assignment: string; edition: string; state: number; undone: number }) =>
      `Beside them: your name or code, the mark of the assignment (${it.assignment}) and of the edition of its deck (${it.edition}), how many steps it was made of (${number(it.state)}), and the marks of ${counted(it.undone, 'answer', 'answers')} that you took back, without what they were.`,
    notHeld:
      'It holds no clock times, nothing about this device, and nothing of other decks. Answers from before you took the assignment are not in it.',
    answer: 'Your answer',
    day: 'Day',
    seconds: 'Seconds',
    question: 'Question',
    form: 'Form',
    counted: 'Counted',
    byYou: 'counted as right by you',
    marks: { right: 'right', almost: 'almost', wrong: 'wrong' },
    make: 'Make the result',
    drop: 'Remove the assignment',
    dropText: 'The deck and all your answers stay.',
    title: 'Assignments',
    over: (it: { count: number }) =>
      it.count === 1 ? 'One whose day is over' : `${number(it.count)} whose day is over`,
  },
  proves:
    'What a result proves: that the file is undamaged and belongs to this assignment in this edition of the deck, and that every answer was graded again here. Nobody can prove who gave the answers.',
  class: {
    title: 'Teach a class',
    intro:
      'Make an assignment from a deck, hand it out as a link, a QR code or a file, and read the results that come back. All of it stays in this browser.',
    decks: 'Make an assignment from',
    classes: 'Assignments you made',
    none: 'None yet. They will be listed here with their results.',
    read: 'Read results',
    drop: 'Drop result files here, or choose them',
    kinds: 'Files that end in .factdeck, many at once.',
    paste: 'Paste links of results instead',
    pasteLabel: 'Links, one a line',
    scan: 'Scan a result',
    found: (it: { code: string; answers: number; title: string }) =>
      `${it.code}: ${counted(it.answers, 'answer', 'answers')}, for “${it.title}”`,
    failed: (it: { name: string; why: string }) => `${it.name}: ${it.why}`,
    keep: (it: { count: number }) => `Add ${counted(it.count, 'result', 'results')}`,
    notKept: 'The results could not be kept.',
    missingTitle: 'This class is not on this device',
    missingText: 'It was deleted, or made in another browser.',
    noResults: 'No results yet',
    noResultsText: 'Hand the assignment out. When students send their results, read them on the page before.',
    helpTitle: 'Who needs what',
    help: (it: { codes: readonly string[]; statement: string }) =>
      `${some(it.codes)} ${it.codes.length === 1 ? 'needs' : 'need'} help with: ${it.statement}`,
    noHelp: 'Nobody has missed anything at last.',
    table: 'Students and facts',
    tableText: 'The hardest facts come first. Choose a fact to see what was answered.',
    student: 'Student',
    done: 'Done',
    last: 'Last day',
    time: 'Time',
    minutes: (it: { minutes: number }) => `${number(Math.round(it.minutes))} min`,
    score: 'Ready',
    scoreText: (it: { at: number }) =>
      `Ready: of 100 questions, how many the student would know on ${date(it.at)} without more study.`,
    cells: { unseen: 'not answered', known: 'known', shaky: 'unsure', missed: 'missed' },
    checks: 'What grading again found',
    differing: (it: { code: string; count: number }) =>
      `${it.code}: ${counted(it.count, 'answer', 'answers')} had another verdict in the result than here.`,
    foreign: (it: { code: string; count: number }) =>
      `${it.code}: ${counted(it.count, 'answer', 'answers')} to what this edition does not ask or offer.`,
    overridden: (it: { code: string; count: number }) =>
      `${it.code} counted ${counted(it.count, 'answer', 'answers')} as right against the grader; here the grader counts.`,
    self: (it: { code: string; count: number }) =>
      `${it.code} graded ${counted(it.count, 'flashcard', 'flashcards')} without help; that cannot be checked.`,
    same: 'Every verdict is the same here as in the results.',
    mistakes: 'Wrong answers',
    mistake: (it: { answer: string; times: number }) =>
      `${it.answer} (${counted(it.times, 'time', 'times')})`,
    denied: (it: { answer: string; times: number }) =>
      `${it.answer} held to be false (${counted(it.times, 'time', 'times')})`,
    noMistakes: 'No wrong answers.',
    wrongOf: (it: { wrong: number; answers: number }) =>
      `${number(it.wrong)} of ${counted(it.answers, 'answer', 'answers')} wrong`,
    csv: 'Save the students (CSV)',
    factsCsv: 'Save the facts (CSV)',
    remove: 'Delete this class',
    removeText:
      'The assignment and all its results are deleted from this browser. Nobody else has a copy of them.',
    removeNow: 'Delete it now',
    results: (it: { count: number }) => counted(it.count, 'result', 'results'),
    again: 'Hand it out again',
    factsColumns: ['fact', 'answers', 'wrong', 'wrong of 100', 'wrong answers', 'missed by'],
    csvColumns: [
      'student',
      'answers',
      'done',
      'questions',
      'last day',
      'minutes',
      'ready of 100',
      'other verdict here',
      'not of this edition',
      'counted as right by student',
      'self-graded',
    ],
  },
};
export type ClassroomWords = typeof classroom;
