import { createContext } from 'svelte';
import type { StudyWords } from '../words/index.ts';
import type { Desk } from './desk.ts';
import type { LearnerSettings } from './settings.svelte.ts';

/** What every page shares: the desk that is studied at, what the learner chose, and the words of the interface. */
export interface App {
  readonly desk: Promise<Desk>;
  readonly settings: LearnerSettings;
  readonly words: StudyWords;
}

/** Set once by the layout. */
export const [getApp, setApp] = createContext<App>();
