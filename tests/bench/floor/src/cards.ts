import { createEmptyCard, type Card } from 'ts-fsrs';

/** A card of the floor: its question, four options, and what ts-fsrs knows of it. */
export interface FloorCard {
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: string;
  readonly memory: Card;
}

/** Card number `index` of a made-up deck. */
export function floorCard(index: number, memory: Card = createEmptyCard()): FloorCard {
  const answer = String(1800 + (index % 200));
  const options = [0, 7, 12, 31].map((past) => String(1800 + ((index + past) % 200)));
  return {
    id: `card-${index}`,
    question: `In which year was house number ${index} of the old town built?`,
    options,
    answer,
    memory,
  };
}

/** Where a card is kept: keys sort by when it is due. */
export function floorKey({ id, memory }: FloorCard): string {
  return `card/${memory.due.getTime().toString(36).padStart(9, '0')}/${id}`;
}
