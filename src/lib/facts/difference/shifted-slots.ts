import { kindOf } from '../../kinds/index.ts';
import { slotsOf, type Fact, type FactFile, type Slot } from '../fact-file.ts';
import { contextOf } from './edition-cards.ts';

/** A value whose slot is counted anew: another slot of its kind was put before it, taken away, or changed places with it. */
export interface ShiftedSlot {
  /** Fact in which it stands. */
  readonly origin: string;
  /** The value in full. */
  readonly answer: string;
  /** Names of its slot: "count", then "count2". */
  readonly before: string;
  readonly after: string;
}

/**
 * Values of one fact that stand under another slot name than before, since slots without a name of their own are counted from
 * the left. A value that the sentence holds several times is told only where none of its slots kept it.
 */
export function shiftedSlots(before: FactFile, after: FactFile): readonly ShiftedSlot[] {
  const earlier = new Map(before.facts.map((fact) => [fact.id, fact]));
  const [printBefore, printAfter] = [printerOf(before), printerOf(after)];
  return after.facts.flatMap((fact) => {
    const old = earlier.get(fact.id);
    if (old === undefined) return [];
    const places = new Map(countedSlots(fact).map((slot) => [slot.name, printAfter(slot)]));
    const left = new Map(places);
    const moved: Slot[] = [];
    for (const slot of countedSlots(old)) {
      if (places.get(slot.name) === printBefore(slot)) left.delete(slot.name);
      else moved.push(slot);
    }
    return moved.flatMap((slot): readonly ShiftedSlot[] => {
      const answer = printBefore(slot);
      const [name] = [...left].find(([, other]) => other === answer) ?? [];
      if (name === undefined) return [];
      left.delete(name);
      return [
        { origin: fact.id, answer: answer.slice(slot.kind.length + 1), before: slot.name, after: name },
      ];
    });
  });
}

/** Prints a slot with its kind before it: equal for equal values of one kind. */
function printerOf(file: FactFile): (slot: Slot) => string {
  const context = contextOf(file);
  return ({ kind, value }) => `${kind} ${kindOf(kind).print(value, context)}`;
}

/** The slots that have no name of their own. */
function countedSlots({ sentence }: Fact): readonly Slot[] {
  return slotsOf(sentence).filter(({ kind, name }) => name.replace(/\d+$/, '') === kind);
}
