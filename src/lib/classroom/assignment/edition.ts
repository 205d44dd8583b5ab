import { digestOf, err, ok, type Result } from '../../base/index.ts';
import type { FactFile } from '../../facts/index.ts';
import { factFileJson } from '../../facts/write/index.ts';
import type { ClassroomMessage } from '../../words/index.ts';
import type { AssignedDeck } from './assignment.ts';

/** Tells editions of a deck apart: a digest of all that the file says. Proves nothing against an attacker. */
export function editionOf(file: FactFile): string {
  return digestOf(factFileJson(file));
}

/** A deck as an assignment names it. One that ships goes by its edition, any other goes along whole. */
export function assignedDeck(file: FactFile, ships: boolean): AssignedDeck {
  const text = factFileJson(file);
  const { id, title } = file;
  return { id, title, edition: digestOf(text), ...(!ships && { text }) };
}

/** Whether a file is the very edition that an assignment speaks of; undefined for a deck that is not there. */
export function checkEdition(
  deck: AssignedDeck,
  file: FactFile | undefined,
): Result<FactFile, ClassroomMessage> {
  const { title } = deck;
  if (file?.id !== deck.id) return err({ code: 'unknown-deck', data: { title } });
  return editionOf(file) === deck.edition ? ok(file) : err({ code: 'other-edition', data: { title } });
}
