import type { Report } from '$lib/classroom/index.ts';
import { dateOfDay } from '$lib/study/index.ts';
import type { ClassroomWords } from '$lib/words/index.ts';

/** Whether the app is served from this very machine: its address means nothing to others. */
export function isLocalAddress(): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
}

/** Saves text as a file. */
export function saveFile(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What grading again found, a line for each student and finding; one line where all agrees. */
export function checkLines({ students }: Report, { class: texts }: ClassroomWords): readonly string[] {
  const lines = students.flatMap(({ code, differing, foreign, overridden, self }) => [
    ...(differing > 0 ? [texts.differing({ code, count: differing })] : []),
    ...(foreign > 0 ? [texts.foreign({ code, count: foreign })] : []),
    ...(overridden > 0 ? [texts.overridden({ code, count: overridden })] : []),
    ...(self > 0 ? [texts.self({ code, count: self })] : []),
  ]);
  return students.some(({ differing, foreign }) => differing + foreign > 0) ? lines : [texts.same, ...lines];
}

/** The facts of a class for a spreadsheet, the hardest first, with what was answered wrongly and who missed them at last. */
export function factRows(
  { facts }: Report,
  { class: texts }: ClassroomWords,
): readonly (readonly (string | number)[])[] {
  const rows = facts.map(({ statement, answers, wrong, mistakes, missedBy }) => [
    statement,
    answers,
    wrong,
    answers === 0 ? '' : Math.round((100 * wrong) / answers),
    mistakes.map((mistake) => (mistake.denied ? texts.denied : texts.mistake)(mistake)).join('; '),
    missedBy.join('; '),
  ]);
  return [texts.factsColumns, ...rows];
}

/** The table of a class for a spreadsheet: a row for each student, a column for each fact, the hardest first. */
export function reportRows(
  { students, facts }: Report,
  { class: texts }: ClassroomWords,
): readonly (readonly (string | number)[])[] {
  const head = [...texts.csvColumns, ...facts.map(({ statement }) => statement)];
  const rows = students.map((student) => [
    student.code,
    student.answers,
    student.recalled,
    student.of,
    student.lastDay === undefined ? '' : dateOfDay(student.lastDay),
    Math.round(10 * student.minutes) / 10,
    Math.round(100 * student.score),
    student.differing,
    student.foreign,
    student.overridden,
    student.self,
    ...facts.map(({ id }) => texts.cells[student.cells.get(id) ?? 'unseen']),
  ]);
  return [head, ...rows];
}
