import { dateFormat } from '../neutral/formats.ts';
import { counted, number } from './amounts.ts';

const dates = dateFormat('en-GB', { dateStyle: 'medium' });

const days = (count: number): string => counted(count, 'day', 'days');
const times = (count: number): string => counted(count, 'time', 'times');

/** What the page that lists a deck says. Dates are epoch ms. */
export const browse = {
  title: 'Browse',
  edit: 'Edit',
  date: (it: { at: number }) => dates(it.at),
  number: (it: { count: number }) => number(it.count),
  search: 'Search facts, names, answers, tags',
  clearSearch: 'Clear the search',
  list: 'Facts and names',
  groups: { mark: 'State', kind: 'Kind', tag: 'Tag' },
  marks: {
    due: 'Due today',
    week: 'Due this week',
    new: 'New',
    learning: 'Learning',
    known: 'Known',
    suspended: 'Suspended',
    leech: 'Leeches',
    review: 'Look at it again',
    notes: 'With a note',
    unasked: 'Not asked',
  },
  /** How many are listed. */
  shown: (it: { shown: number; of: number }) =>
    it.shown === it.of
      ? `${number(it.of)} facts and names`
      : `${number(it.shown)} of ${number(it.of)} facts and names`,
  preparing: 'Questions are being made.',
  keys: 'Arrow keys or J and K move, Enter opens, / searches.',
  nothing: 'Nothing matches',
  /** What the list is narrowed by, as a sentence. */
  nothingFor: (it: { text: string; filters: string }) =>
    [
      it.text === '' ? '' : `No fact or name contains “${it.text}”`,
      it.filters === '' ? '' : it.text === '' ? `Nothing here is ${it.filters}` : ` and is ${it.filters}`,
    ].join('') + '.',
  clear: (it: { what: string }) => `Clear ${it.what}`,
  clearAll: 'Clear all',
  theSearch: 'the search',
  empty: { title: 'This deck has no facts', text: 'Its file lists neither facts nor names.' },
  questions: (it: { count: number }) => counted(it.count, 'question', 'questions'),
  noQuestions: 'nothing is asked',
  states: {
    new: 'New',
    learning: 'Being learnt',
    known: 'Known',
    unasked: 'Not asked',
    suspended: 'Suspended',
    leech: 'Leech',
    due: 'Due',
    note: 'Note',
  },
  /** A row's cards by how they are known: "2 known, 1 new". */
  counts: {
    new: (it: { count: number }) => `${number(it.count)} new`,
    learning: (it: { count: number }) => `${number(it.count)} being learnt`,
    known: (it: { count: number }) => `${number(it.count)} known`,
  },
  next: (it: { when: string }) => `next ${it.when}`,
  statuses: {
    disputed: 'Disputed: kept, but not asked.',
    suspect: 'Held for doubtful: kept, but not asked.',
  },
  asOf: 'As of',
  note: 'Note',
  tags: 'Tags',
  sources: 'Sources',
  noSources: 'No source is given.',
  others: 'Other sources say',
  card: {
    answer: 'Answer',
    neverAnswered: 'Not answered yet.',
    dueNow: 'Due now.',
    due: (it: { at: number; when: string }) => `Due ${it.when}, on ${dates(it.at)}.`,
    soon: 'Comes back in the same sitting.',
    memory: (it: { days: number; percent: number }) =>
      `Holds for about ${it.days < 1 ? 'less than a day' : days(it.days)}; you would know it now with ${number(it.percent)}%.`,
    lapses: (it: { lapses: number }) => `Forgotten ${times(it.lapses)}.`,
    suspended: 'Suspended: it is not asked until you bring it back.',
    leech: (it: { lapses: number }) =>
      `A leech: forgotten ${times(it.lapses)}. Learn it in another way, with a picture or a rhyme.`,
    unasked: (it: { reason: string }) => `Not asked. ${it.reason}`,
    unaskedPlain: 'Not asked.',
    review: {
      'below-chance': (it: { right: number; showings: number }) =>
        `Chosen right only ${number(it.right)} of ${times(it.showings)}, fewer than guessing would give: look at its wrong answers.`,
      lapses: (it: { lapses: number }) => `Forgotten ${times(it.lapses)}: look at how it is asked.`,
      reported: 'Somebody noted that something is wrong here.',
    },
    suspend: 'Suspend',
    resume: 'Bring back',
    reset: 'Start over',
    /** Name of a button for a screen reader. */
    of: (it: { action: string; question: string }) => `${it.action}: ${it.question}`,
  },
  history: {
    title: (it: { count: number }) => `History: ${counted(it.count, 'entry', 'entries')}`,
    none: 'No history yet.',
    date: 'Date',
    given: 'Answer',
    verdict: 'Verdict',
    after: 'Then',
    forms: { choice: 'chosen', truefalse: 'true or false', typed: 'typed', flashcard: 'flashcard' },
    true: 'said true',
    false: 'said false',
    seen: 'looked at the answer',
    marks: { right: 'right', almost: 'almost', wrong: 'wrong' },
    overridden: 'counted as right',
    sitting: 'in the same sitting',
    days: (it: { days: number }) => `${days(it.days)} later`,
    changes: { suspend: 'Suspended', resume: 'Brought back', reset: 'Started over' },
  },
  done: {
    suspend: 'Suspended. It is not asked any more.',
    resume: 'Brought back.',
    reset: 'Started over. The card is new again.',
    'note-removed': 'Note deleted.',
    undo: 'Undo',
    undone: 'Taken back.',
    notKept: 'That could not be kept.',
  },
  notes: {
    write: 'This fact looks wrong',
    label: 'What is wrong? A note for the author',
    how: 'It stays on this device until you export it.',
    save: 'Keep the note',
    edit: 'Edit',
    remove: 'Delete',
    mine: 'Your notes for the author',
    export: (it: { count: number }) => `Export ${counted(it.count, 'note', 'notes')}`,
    file: (it: { deck: string }) => `notes-${it.deck}.txt`,
    head: (it: { title: string; deck: string; at: number }) =>
      `Notes on “${it.title}” (${it.deck}), ${dates(it.at)}`,
    gone: 'This fact is no longer in the deck.',
  },
};
export type BrowseWords = typeof browse;
