import { createContext } from 'svelte';
import type { StudyWords } from '../words/index.ts';
import type { Library } from './library.svelte.ts';

/** What every page shares: the decks on this device and the words of the interface. */
export interface App {
  readonly library: Library;
  readonly words: StudyWords;
}

/** Set once by the layout. */
export const [getApp, setApp] = createContext<App>();
