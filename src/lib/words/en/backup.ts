import { dateFormat } from '../neutral/formats.ts';
import { counted, number, relative, span } from './amounts.ts';

const days = dateFormat('en', { dateStyle: 'medium' });
const moments = dateFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
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
  /* Where nothing is kept, on every page */
  visit: {
    title: 'Nothing that you do here outlasts this tab',
    short: 'Gone when this tab closes',
    why: {
      blocked:
        'The browser gives Factdeck no storage: site data are blocked, or the window is private. Allow this site to keep data, or open it in a normal window.',
      full: 'The disk is full, so the browser gives no storage. Free some space, then reload the page.',
      newer:
        'What this device holds was written by a newer Factdeck and stays untouched. Reload the page to get that version.',
      busy: 'Another tab holds an older Factdeck open. Close that one, then reload this page.',
      failed:
        'The browser’s storage could not be opened. What it holds stays untouched. Reload the page, or close the browser and open it again.',
    },
    todo: 'Until then save a file before you close or reload this tab. Any browser that has storage takes it in on the page of backups.',
    unsaved: (it: { answers: number }) =>
      it.answers === 0 ? 'What you changed is in no file yet.' : `${answers(it.answers)} in no file yet.`,
    saved: 'The last file has all of it.',
    save: 'Save a file',
    more: 'Why?',
  },
  clock: {
    title: (it: { ms: number }) =>
      `The clock of this device was set back by about ${span(it.ms)}, or was ahead before`,
    text: 'Are date and time right?',
    safe: 'Nothing is lost.',
    line: (it: { to: number; ms: number }) =>
      `${days(it.to)}: the clock of this device was about ${span(it.ms)} behind the last answer.`,
  },
  ahead: (it: { count: number; lastAt: number }) =>
    it.count === 1
      ? `1 answer is dated ahead of this clock: it counts from ${moments(it.lastAt)} on.`
      : `${answers(it.count)} are dated ahead of this clock: each counts once its time has come, the last from ${moments(it.lastAt)} on.`,
  /* The page */
  own: 'Everything as one file',
  ownText:
    'Answers, your own decks, settings, exams and notes. Keep the file elsewhere, or take it to another device: nothing is lost when both have been studied on.',
  holds: (it: { events: number; decks: number; others: number }) =>
    `${answers(it.events)}, ${counted(it.decks, 'deck', 'decks')} of your own, ${counted(it.others, 'setting or note', 'settings and notes')}`,
  save: 'Save a file',
  share: 'Share',
  never: 'No file saved yet.',
  last: (it: { days: number }) => `Last file saved ${relative(-it.days, 'day')}.`,
  place: 'On this device',
  two: 'Two copies are kept on this device, apart from each other.',
  one: 'This browser has room for one copy only.',
  ofVisit: 'What you do in this tab is not kept here. The file holds all of it.',
  ofBefore:
    'The file holds what this device has from before. What you do in this tab is not in it: the notice at the top saves that.',
  advice: {
    none: 'The browser has promised not to clear them.',
    'ios-tab':
      'Safari clears a page that was not visited for seven days. Add Factdeck to the home screen (Share, then Add to Home Screen) and study there, or save a file every week.',
    install:
      'The browser may clear them when space runs short. Installing Factdeck as an app helps; a saved file is safe.',
    file: 'The browser may clear them when space runs short. A saved file is safe.',
  },
  repaired: (it: { at: number; events: number; records: number; damaged: number }) =>
    `${days(it.at)}: ${answers(it.events)} and ${counted(it.records, 'other record', 'other records')} restored from the second copy.${
      it.damaged === 0 ? '' : ` ${counted(it.damaged, 'line', 'lines')} of it could not be read.`
    }`,
  damaged: (it: { count: number }) =>
    `${counted(it.count, 'record', 'records')} cannot be read. They are set aside, and part of every file.`,
  take: 'Take a file in',
  takeText: 'You see what is new before anything is stored. Nothing that is here is replaced.',
  choose: 'Choose a file',
  preview: (it: { name: string }) => `In ${it.name}`,
  plan: (it: { added: number; known: number; setAside: number }) =>
    `${number(it.added)} new, ${number(it.known)} known, ${number(it.setAside)} set aside`,
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
    `${days(it.at)}: ${it.name}, ${counted(it.count, 'record', 'records')}`,
  takeBack: 'Take back',
  takeBackOf: (it: { name: string }) => `Take back what came with ${it.name}`,
  takenBack: 'taken back',
  stored: 'Kept by itself',
  storedText: 'One a day for a week, one a week for a month. They go when the browser clears this page.',
  storedDay: (it: { day: string }) => days(Date.parse(`${it.day}T12:00:00`)),
  size: (it: { bytes: number }) => `${number(Math.max(1, Math.round(it.bytes / 1000)))} kB`,
  look: 'Look at it',
  lookOf: (it: { day: string }) => `Look at the backup of ${it.day}`,
  /* Another tab */
  elsewhereTitle: 'This deck is open in another tab',
  elsewhereText: 'So that no card counts twice, a deck is studied in one tab at a time.',
  studyHere: 'Study here',
};
export type BackupWords = typeof backup;
