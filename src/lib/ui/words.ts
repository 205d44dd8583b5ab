import { createContext } from 'svelte';
import type { Screen } from '../words/index.ts';

export type { Screen };

/** Hands the words of the interface down, and takes them up. Set once by the layout; another language mounts it anew. */
export const [getWords, setWords] = createContext<Screen>();
