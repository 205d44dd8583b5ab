import { settings as settingsEn, type SettingsWords } from './en/settings.ts';
import { settings as settingsVi } from './vi/settings.ts';
import type { InterfaceLanguage } from './load.ts';

/** The words of the page of settings, ready at once in every language: it is where the language is changed. */
export const settingsWords: Readonly<Record<InterfaceLanguage, SettingsWords>> = {
  en: settingsEn,
  vi: settingsVi,
};
