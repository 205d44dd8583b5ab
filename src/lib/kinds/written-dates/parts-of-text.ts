import { rawAtomsOf, type Atom, type ReadingOptions } from './atoms.ts';

/** A text cut into the parts that matter for a date. */
export interface DateText {
  /** Working parts from the left: numbers joined with their eras, fillers, weekdays and "about" taken out. */
  readonly atoms: readonly Atom[];
  /** The letters of the atoms, one each. */
  readonly letters: string;
  readonly weekdays: readonly Atom[];
  readonly approximate: boolean;
}

const isNumber = (atom: Atom | undefined): atom is Atom =>
  atom?.letter === 'n' || atom?.letter === 'y' || atom?.letter === 'g';

/** "44 BC" and "AD 79" become one year; what stands between the two stays in the text. */
function joinEras(atoms: readonly Atom[]): Atom[] {
  const joined: Atom[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index]!;
    const next = atoms[index + 1];
    if (isNumber(atom) && next?.letter === 'e') {
      joined.push({ ...atom, letter: 'y', era: next.value < 0 ? -1 : 1 });
      index += 1;
    } else if (atom.letter === 'e' && isNumber(next)) {
      joined.push({ ...next, letter: 'y', era: atom.value < 0 ? -1 : 1 });
      index += 1;
    } else joined.push(atom);
  }
  return joined;
}

/** A minus sign where no number stands before it belongs to the year behind it (EDTF: -0043 is 44 BC). */
function joinSigns(atoms: readonly Atom[], loose: boolean): Atom[] {
  const joined: Atom[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index]!;
    const next = atoms[index + 1];
    const before = joined.at(-1);
    const free = before === undefined || before.letter === '/' || before.letter === 't';
    if (free && atom.letter === '-' && isNumber(next) && next.era === 0 && (next.width === 4 || loose)) {
      joined.push({ ...next, letter: 'y', negative: true, start: atom.start });
      index += 1;
    } else joined.push(atom);
  }
  return joined;
}

/** Words that announce what follows: "ngày 19", "tháng 8", "năm 40", "'24". */
function joinAnnouncements(atoms: readonly Atom[], loose: boolean): Atom[] {
  const joined: Atom[] = [];
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index]!;
    const next = atoms[index + 1];
    const short = next?.letter === 'n' ? next : undefined;
    if (atom.letter === 'D' || atom.letter === 'Y') {
      if (short === undefined) continue;
      joined.push({ ...short, letter: atom.letter === 'D' ? 'd' : loose ? 'h' : 'y' });
      index += 1;
    } else if (atom.letter === 'M' && short !== undefined) {
      joined.push({ ...short, letter: 'm' });
      index += 1;
    } else if (atom.letter === "'" && loose && short?.width === 2) {
      joined.push({ ...short, letter: 'h' });
      index += 1;
    } else if (atom.letter !== "'" || !loose) joined.push(atom);
  }
  return joined;
}

/** Cuts a text into its parts; undefined when it holds a word or sign that no date holds. */
export function dateTextOf(text: string, options: ReadingOptions): DateText | undefined {
  const raw = rawAtomsOf(text, options);
  if (raw === undefined) return undefined;
  const has = lettersOf(raw);
  // Most dates have none of what is joined or taken out.
  if (!/[awe\-DYM']/.test(has)) return { atoms: raw, letters: has, weekdays: [], approximate: false };
  let atoms = raw.filter(({ letter }) => letter !== 'a' && letter !== 'w');
  if (!/[ck]/.test(has)) atoms = joinEras(atoms);
  atoms = joinAnnouncements(joinSigns(atoms, options.loose), options.loose);
  return {
    atoms,
    letters: lettersOf(atoms),
    weekdays: raw.filter(({ letter }) => letter === 'w'),
    approximate: has.includes('a'),
  };
}

/** The letters of some atoms, one each. */
export function lettersOf(atoms: readonly Atom[]): string {
  let letters = '';
  for (const atom of atoms) letters += atom.letter;
  return letters;
}
