import type { EditionWords } from './en/edition.ts';
import type { PracticeWords } from './en/practice.ts';
import type { Problems } from './en/problems.ts';
import type { Reading } from './en/reading.ts';
import type { Refusals } from './en/refusals.ts';
import type { Advice } from './en/advice.ts';
import type { Proofs } from './en/proofs.ts';
import type { Opening } from './en/opening.ts';
import type { AuthorWords } from './en/author.ts';
import type { ProgressWords } from './en/progress.ts';
import type { BrowseWords } from './en/browse.ts';
import type { ClassroomWords } from './en/classroom.ts';
import type { ClassroomProblems } from './en/classroom-problems.ts';
import type { InterfaceLanguage } from './load.ts';

/** What opening a file needs to say. */
export interface FileWords {
  readonly problems: Problems & Reading;
  readonly refusals: Refusals;
  readonly advice: Advice;
  readonly proofs: Proofs;
  readonly opening: Opening;
}

/** The words of the practice page. */
export async function loadPracticeWords(language: InterfaceLanguage): Promise<PracticeWords> {
  const { practice } = await (language === 'en' ? import('./en/practice.ts') : import('./vi/practice.ts'));
  return practice;
}

/** The words for problems of files; loaded when a file is opened. */
export async function loadFileWords(language: InterfaceLanguage): Promise<FileWords> {
  const [{ problems }, { reading }, { refusals }, { advice }, { proofs }, { opening }] = await Promise.all(
    language === 'en'
      ? [
          import('./en/problems.ts'),
          import('./en/reading.ts'),
          import('./en/refusals.ts'),
          import('./en/advice.ts'),
          import('./en/proofs.ts'),
          import('./en/opening.ts'),
        ]
      : [
          import('./vi/problems.ts'),
          import('./vi/reading.ts'),
          import('./vi/refusals.ts'),
          import('./vi/advice.ts'),
          import('./vi/proofs.ts'),
          import('./vi/opening.ts'),
        ],
  );
  return { problems: { ...problems, ...reading }, refusals, advice, proofs, opening };
}

/** The words for another edition of a deck; loaded where one is opened. */
export async function loadEditionWords(language: InterfaceLanguage): Promise<EditionWords> {
  const { edition } = await (language === 'en' ? import('./en/edition.ts') : import('./vi/edition.ts'));
  return edition;
}

/** The words for how a deck goes; loaded on that page. */
export async function loadProgressWords(language: InterfaceLanguage): Promise<ProgressWords> {
  const { progress } = await (language === 'en' ? import('./en/progress.ts') : import('./vi/progress.ts'));
  return progress;
}

/** The words of the page that lists a deck, with why cards are not asked. */
export async function loadBrowseWords(
  language: InterfaceLanguage,
): Promise<{ readonly browse: BrowseWords; readonly refusals: Refusals }> {
  const [{ browse }, { refusals }] = await Promise.all(
    language === 'en'
      ? [import('./en/browse.ts'), import('./en/refusals.ts')]
      : [import('./vi/browse.ts'), import('./vi/refusals.ts')],
  );
  return { browse, refusals };
}

/** The words of the pages of the class, and why something cannot be read there. */
export async function loadClassroomWords(
  language: InterfaceLanguage,
): Promise<ClassroomWords & { readonly problems: ClassroomProblems }> {
  const [{ classroom }, { classroomProblems }] = await (language === 'en'
    ? Promise.all([import('./en/classroom.ts'), import('./en/classroom-problems.ts')])
    : Promise.all([import('./vi/classroom.ts'), import('./vi/classroom-problems.ts')]));
  return { ...classroom, problems: classroomProblems };
}

/** The words of the page on which decks are written. */
export async function loadAuthorWords(language: InterfaceLanguage): Promise<AuthorWords> {
  const { author } = await (language === 'en' ? import('./en/author.ts') : import('./vi/author.ts'));
  return author;
}
