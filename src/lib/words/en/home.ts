import { dateFormat } from '../neutral/formats.ts';
import { number, relative } from './amounts.ts';

const dates = dateFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** What only the start page says. Dates as epoch ms of a UTC midnight. */
export const home = {
  continueWith: (it: { title: string }) => `It goes on with ${it.title}.`,
  exam: (it: { at: number; days: number }) =>
    `Exam ${relative(it.days, 'day')}${it.days > 1 ? `, on ${dates(it.at)}` : ''}`,
  examReady: (it: { percent: number; low: number; high: number }) =>
    `Ready for ${number(it.percent)} of 100 questions on the day, most likely ${number(it.low)} to ${number(it.high)}`,
  examMinutes: (it: { minutes: number }) => `${number(it.minutes)} min a day planned`,
  examHref: 'How ready you are',
  edit: 'Edit',
  remove: 'Remove',
  removed: (it: { title: string }) => `${it.title} was removed.`,
  removedText: 'Your answers stay on this device and count again when you open its file.',
  bringBack: 'Bring it back',
  newEdition: (it: { title: string }) => `${it.title} is in another edition now.`,
  newEditionText: 'The one before can come back. Your answers stay either way.',
  editionBack: 'Back to the one before',
  askToKeep: 'Ask the browser to keep it',
  notGranted: 'The browser did not promise it. It often does once the app is installed and used for a while.',
  notDeleted: 'Nothing was deleted.',
  notDeletedText: 'Another tab or window has Factdeck open. Close it, then try again in the settings.',
  install: {
    title: 'Keep Factdeck at hand',
    text: 'Installed, it opens like any app, also without a network, and the browser is slower to clear what it holds.',
    action: 'Install',
    ios: 'Tap Share in the bar of Safari, then “Add to Home Screen”. Do that before you study much: Safari may clear what a page holds after seven days without a visit, but not what an installed app holds.',
    later: 'Not now',
  },
};
export type HomeWords = typeof home;
