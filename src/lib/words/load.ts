import type { Reasons } from './en/reasons/index.ts';
import { screen as screenEn, type Screen } from './en/screen.ts';
import type { HomeWords } from './en/home.ts';
import type { BackupWords } from './en/backup.ts';
import type { SheetWords } from './en/sheets.ts';

/** Languages that the interface speaks. */
export const interfaceLanguages = ['en', 'vi'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** What studying needs to say. */
export interface StudyWords {
  readonly language: InterfaceLanguage;
  readonly screen: Screen;
}

/** The first of the reader's languages that the interface speaks; English where there is none. */
export function interfaceLanguageFor(preferred: readonly string[]): InterfaceLanguage {
  const spoken = preferred.map((tag) =>
    interfaceLanguages.find((language) => language === tag.toLowerCase().split('-')[0]),
  );
  return spoken.find((language) => language !== undefined) ?? 'en';
}

/** English is part of the app, the others come when they are wanted. */
export async function loadStudyWords(language: InterfaceLanguage): Promise<StudyWords> {
  if (language === 'en') return { language, screen: screenEn };
  const { screen } = await import('./vi/screen.ts');
  return { language, screen };
}

/** The reasons of verdicts; loaded while the first card is read. */
export async function loadReasons(language: InterfaceLanguage): Promise<Reasons> {
  const { reasons } = await (language === 'en'
    ? import('./en/reasons/index.ts')
    : import('./vi/reasons/index.ts'));
  return reasons;
}

/** The words of what opens over a card; loaded while the first card is read. */
export async function loadSheetWords(language: InterfaceLanguage): Promise<SheetWords> {
  const { sheets } = await (language === 'en' ? import('./en/sheets.ts') : import('./vi/sheets.ts'));
  return sheets;
}

/** The words of the start page. */
export async function loadHomeWords(language: InterfaceLanguage): Promise<HomeWords> {
  const { home } = await (language === 'en' ? import('./en/home.ts') : import('./vi/home.ts'));
  return home;
}

/** The words for how safe everything is; loaded on the page of backups and when there is something to tell. */
export async function loadBackupWords(language: InterfaceLanguage): Promise<BackupWords> {
  const { backup } = await (language === 'en' ? import('./en/backup.ts') : import('./vi/backup.ts'));
  return backup;
}
