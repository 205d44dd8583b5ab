const numbers = new Intl.NumberFormat('en');
const rules = new Intl.PluralRules('en');
const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const counted = (count: number, one: string, other: string): string =>
  `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
const answers = (count: number): string => counted(count, 'answer', 'answers');

/** What is said of how safe the learner's work is, and on the page of backups. */
export const backup = {
  title: 'Backup',
  /* What a notice says on any page */
  unsaved: (it: { count: number }) => `${answers(it.count)} not saved`,
  unsavedText:
    'They are in memory only. Save them as a file now; it can be taken in again on the page of backups.',
  saveUnsaved: 'Save them as a file',
  retry: 'Try again',
  saving: 'Saving…',
  restored: (it: { events: number; records: number }) =>
    it.events > 0
      ? `${answers(it.events)} ${it.events === 1 ? 'was' : 'were'} restored from the second copy`
      : `${counted(it.records, 'setting or deck was', 'settings and decks were')} restored from the second copy`,
  restoredText: 'The browser had lost a part of what it kept here. Nothing you answered is missing now.',
  gone: 'What you learnt is gone from this browser',
  goneText: 'The browser has cleared it, with the second copy. If you saved a file, take it in again.',
  toBackup: 'To the backups',
  understood: 'All right',
  /* The page */
  own: 'Everything as one file',
  ownText:
    'Answers, your own decks, settings, exams and notes. Keep the file elsewhere, or take it to another device: nothing is lost when both have been studied on.',
  holds: (it: { events: number; decks: number; others: number }) =>
    `${answers(it.events)}, ${counted(it.decks, 'deck', 'decks')} of your own, ${counted(it.others, 'setting or note', 'settings and notes')}`,
  save: 'Save a file',
  share: 'Share',
  never: 'No file saved yet.',
  last: (it: { days: number }) => `Last file saved ${relative.format(-it.days, 'day')}.`,
  place: 'On this device',
  two: 'Two copies are kept on this device, apart from each other.',
  one: 'This browser has room for one copy only.',
  memory: 'Nothing is kept: this browser gives no storage here. Save a file before you close the tab.',
  newer:
    'What is kept here was written by a newer Factdeck. It can be saved as a file; reload to get that version.',
  advice: {
    none: 'The browser has promised not to clear them.',
    'ios-tab':
      'Safari clears a page that was not visited for seven days. Add Factdeck to the home screen (Share, then Add to Home Screen) and study there, or save a file every week.',
    install:
      'The browser may clear them when space runs short. Installing Factdeck as an app helps; a saved file is safe.',
    file: 'The browser may clear them when space runs short. A saved file is safe.',
  },
  repaired: (it: { at: number; events: number; records: number; damaged: number }) =>
    `${days.format(it.at)}: ${answers(it.events)} and ${counted(it.records, 'other record', 'other records')} restored from the second copy.${
      it.damaged === 0 ? '' : ` ${counted(it.damaged, 'line', 'lines')} of it could not be read.`
    }`,
  damaged: (it: { count: number }) =>
    `${counted(it.count, 'record', 'records')} cannot be read. They are set aside, and part of every file.`,
  take: 'Take a file in',
  takeText: 'You see what is new before anything is stored. Nothing that is here is replaced.',
  choose: 'Choose a file',
  preview: (it: { name: string }) => `In ${it.name}`,
  plan: (it: { added: number; known: number; setAside: number }) =>
    `${numbers.format(it.added)} new, ${numbers.format(it.known)} known, ${numbers.format(it.setAside)} set aside`,
  planNew: (it: { events: number; decks: number; others: number }) =>
    `New: ${answers(it.events)}, ${counted(it.decks, 'deck', 'decks')}, ${counted(it.others, 'other record', 'other records')}.`,
  replaces: (it: { deck: string }) =>
    `A deck in this file would be studied in place of “${it.deck}”, which comes with Factdeck.`,
  nothingNew: 'Everything in this file is here already.',
  takeIt: 'Take it in',
  cancel: 'Cancel',
  problems: {
    foreign: 'This is no backup of Factdeck.',
    damaged:
      'This backup was changed or cut off, so its checksum does not fit. Another copy of the file may be whole.',
    newer: 'This backup is of a newer Factdeck. Reload the page to get that version, then try again.',
    large: 'This file is too large for a backup.',
    slow: 'Reading this file took too long and was stopped. Nothing of it was taken in. Close other tabs, then try again.',
    blocked: 'The browser gives no storage here.',
    full: 'The disk is full. Free some space, then try again.',
    busy: 'Another tab is busy. Close it, then try again.',
    failed: 'That did not work. Try again.',
  },
  taken: 'Files taken in',
  takenLine: (it: { at: number; name: string; count: number }) =>
    `${days.format(it.at)}: ${it.name}, ${counted(it.count, 'record', 'records')}`,
  takeBack: 'Take back',
  takeBackOf: (it: { name: string }) => `Take back what came with ${it.name}`,
  takenBack: 'taken back',
  stored: 'Kept by itself',
  storedText: 'One a day for a week, one a week for a month. They go when the browser clears this page.',
  storedDay: (it: { day: string }) => days.format(new Date(`${it.day}T12:00:00`)),
  size: (it: { bytes: number }) => `${numbers.format(Math.max(1, Math.round(it.bytes / 1000)))} kB`,
  look: 'Look at it',
  lookOf: (it: { day: string }) => `Look at the backup of ${it.day}`,
  /* Another tab */
  elsewhereTitle: 'This deck is open in another tab',
  elsewhereText: 'So that no card counts twice, a deck is studied in one tab at a time.',
  studyHere: 'Study here',
};
export type BackupWords = typeof backup;
