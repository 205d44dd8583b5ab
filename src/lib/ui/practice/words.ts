import { createContext } from 'svelte';
import type { PracticeWords } from '../../words/index.ts';

export type { PracticeWords };

/** Hands the words of practice down, and takes them up; they are loaded with its page. Set by the screen. */
export const [getPracticeWords, setPracticeWords] = createContext<PracticeWords>();
