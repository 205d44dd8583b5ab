import { counted, number } from './amounts.ts';

/** What the page says on which a deck is written. */
export const author = {
  title: 'Write a deck',
  copyTitle: (it: { title: string }) => `${it.title} (copy)`,
  parts: 'What is shown',
  write: 'Write',
  questions: (it: { count: number }) => `Questions (${number(it.count)})`,
  views: 'How it is written',
  text: 'Text',
  table: 'Table',
  format: 'Format',
  formats: { lines: 'Plain lines', csv: 'Table (CSV)', yaml: 'YAML', json: 'JSON' },
  editor: 'Text of the deck',
  placeholder: `# title: My deck
# language: en
# source: World Atlas | Northern Press | 2024

The old library was founded in {date 1898}.
The town has {count 14 schools}. [Town survey | 2023]`,
  undo: 'Undo',
  redo: 'Redo',
  import: 'Open a file',
  drop: 'Drop the file to open it here',
  download: 'Download',
  template: 'Empty table (CSV)',
  example: 'Begin with an example',
  exampleText: `# title: Rivers and halls
# language: en
# source: World Atlas | Northern Press | 2024

# A sentence a line. What stands in braces is asked.
The old library was founded in {date 1898}.
The town hall was opened on {date 7 April 1948}.
The town has {count 14 schools}. [Town survey | 2023]
The {name Northern Trade Forum | NTF | forum} met for the first time in {place Lima, Peru}.
`,
  problems: {
    none: 'Nothing to mend',
    errors: (it: { count: number }) => `${counted(it.count, 'thing', 'things')} to mend`,
    warnings: (it: { count: number }) => `${counted(it.count, 'thing', 'things')} worth a look`,
    list: 'What to mend',
    at: (it: { line: number; what: string }) => `Line ${number(it.line)}: ${it.what}`,
    line: (it: { line: number }) => `Line ${number(it.line)}`,
    more: (it: { count: number }) => `${number(it.count)} more are shown when these are mended.`,
  },
  rows: {
    none: 'The text cannot be read as rows yet. Mend it first, or begin with a row.',
    add: 'Add a fact',
    addBelow: 'Add a fact below',
    copy: 'Duplicate',
    remove: 'Delete',
    actions: 'Row',
    newFact: 'Write a sentence and mark its value, as in {date 1998}.',
    cell: (it: { column: string; row: number }) => `${it.column}, row ${number(it.row)}`,
    columns: {
      id: 'Id',
      fact: 'Fact',
      about: 'About',
      asOf: 'As of',
      source: 'Source',
      tags: 'Tags',
      ask: 'Question',
      status: 'Status',
      note: 'Note',
    },
    more: (it: { row: number }) => `Question, status and note, row ${number(it.row)}`,
    askHint: 'Without one, the sentence is shown with a gap.',
    asked: 'Asked',
    statuses: { disputed: 'Disputed, not asked', suspect: 'Doubtful, not asked' },
    keys: 'Enter goes to the row below, Shift and Enter to the one above. Ctrl and Enter adds a row. In a question, Enter begins a new line.',
  },
  preview: {
    title: 'Questions',
    emptyTitle: 'Your questions will appear here',
    emptyText:
      'Write a sentence and put its value in braces: {date 1998}, {count 14 schools}, {place Hanoi}.',
    stale: 'Of the text a moment ago',
    current: 'Up to date',
    total: (it: { count: number; facts: number }) =>
      `${counted(it.count, 'question', 'questions')} from ${counted(it.facts, 'fact', 'facts')}`,
    byKind: 'By kind',
    choice: (it: { count: number }) => `${number(it.count)} to choose`,
    byDifficulty: 'By difficulty',
    recognise: 'Can be chosen at first',
    statement: 'True or false at first',
    recall: 'Typed from the beginning',
    weak: 'What is weak about this deck',
    strong: 'Nothing stands out. Read the questions all the same.',
    silent: (it: { count: number }) =>
      `${counted(it.count, 'fact or name gives', 'facts or names give')} no question`,
    typedOnly: (it: { count: number }) => `${counted(it.count, 'question is', 'questions are')} typed only`,
    open: (it: { count: number }) =>
      `${counted(it.count, 'relation is', 'relations are')} not declared complete`,
    openText:
      'If the file holds every true value of one, name it under “complete”: then its questions can offer wrong answers.',
    openItem: (it: { relation: string; count: number }) =>
      `${it.relation}: ${counted(it.count, 'question', 'questions')}`,
    undated: (it: { count: number }) => `${counted(it.count, 'source has', 'sources have')} no date`,
    undatedText: 'Without a date nobody knows how old a figure is.',
    rule: (it: { rule: number; count: number }) => `Rule ${it.rule}: ${number(it.count)} times`,
    advice: (it: { count: number }) => counted(it.count, 'piece of advice', 'pieces of advice'),
    more: (it: { count: number }) => `and ${number(it.count)} more`,
  },
  save: 'Save the deck',
  saveOver: 'Replace that deck',
  study: 'Study it',
  handOut: 'Hand it out',
  startAgain: 'Take the deck as it is',
  draft: 'What you write is kept on this device as you go.',
  dismiss: 'Close this message',
  news: {
    saved: 'The deck is saved.',
    savedText: 'Questions that did not change keep their history.',
    exists: (it: { deck: string }) => `There is another deck with the id “${it.deck}”.`,
    existsText:
      'Give yours another id (“id:” or “# id:”), or replace that deck: questions with the same ids keep their history.',
    list: 'The list is a draft of a deck now',
    listText: (it: { clues: number; shorts: number; unworded: number }) =>
      `${counted(it.clues, 'name', 'names')} with a clue, ${counted(it.shorts, 'abbreviation', 'abbreviations')}, ${counted(it.unworded, 'fact', 'facts')} to put into a sentence. Still to fill in: the title of its source.`,
    unworded: (it: { ids: string }) => `To put into a sentence: ${it.ids}`,
    otherFormat: 'The text is YAML now: plain lines have no place for this column.',
    comments: 'Comments do not go along into another format.',
    commentsText: {
      text: 'Undo brings the text back with its comments.',
      file: 'The file is without them. They are still here, in the text.',
    },
    cannotConvert: 'Mend the problems first: the text cannot be written in another format yet.',
    copy: 'This is a copy',
    copyText: (it: { of: string }) =>
      `It is saved beside the deck that comes with Factdeck. With the id “${it.of}” it takes its place and keeps its history.`,
    changedSince: 'This deck was changed elsewhere after this draft was begun.',
    notText: 'The file is not text, or larger than 5 MB.',
    draftNotKept: 'The draft could not be kept. Download it before you close the page.',
  },
};
export type AuthorWords = typeof author;
