import type { Settings } from '$lib/study/index.ts';
import { interfaceLanguageFor, type InterfaceLanguage } from '$lib/words/index.ts';

/** The language that the interface speaks: the learner's choice, else the first of the browser's that it knows. */
export function spokenLanguage(chosen: Settings['language']): InterfaceLanguage {
  return chosen === 'auto' ? interfaceLanguageFor(navigator.languages) : chosen;
}
