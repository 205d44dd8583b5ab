import { createContext } from 'svelte';
import type { StudyWords } from '../words/index.ts';
import type { Desk } from './desk.ts';

/** What every page shares: the desk that is studied at and the words of the interface. */
export interface App {
  readonly desk: Promise<Desk>;
  readonly words: StudyWords;
}

/** Set once by the layout. */
export const [getApp, setApp] = createContext<App>();
