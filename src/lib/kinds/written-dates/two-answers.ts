import type { DateText } from './parts-of-text.ts';

function partOf(text: DateText, from: number, to: number): DateText {
  return { ...text, atoms: text.atoms.slice(from, to), letters: text.letters.slice(from, to) };
}

/** Whether a text holds two dates where one is asked: both sides of an "or", of a list sign, or of a mere space can be read. */
export function holdsTwo({ letters, ...text }: DateText, isReadable: (part: DateText) => boolean): boolean {
  const side = (from: number, to: number): boolean => isReadable(partOf({ ...text, letters }, from, to));
  for (let index = 1; index < letters.length; index += 1) {
    const parted = /[o&,/]/.test(letters[index]!);
    const spaced = /^[nhymd]{2}$/.test(letters.slice(index - 1, index + 1));
    if ((parted || spaced) && side(0, index) && side(parted ? index + 1 : index, letters.length)) return true;
  }
  return false;
}
