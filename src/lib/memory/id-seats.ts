/** Ids are random in every part: this many characters from the end are hashed. */
const HASHED_CHARACTERS = 8;
/** Steps that a search may take on average before the ids are held to be made to collide. */
const STEPS_EACH = 8;

/** Finds out whether the ids of a list differ. A Set does the same at twice the cost: it keeps every text and grows as it goes. */
export interface IdSeats {
  /** Gives the id at an index a seat of its own. False where it has been seen, or where only a Map can tell. */
  take(index: number): boolean;
}

/**
 * Seats for the ids of a list: a hash table with open addressing. A seat holds an index and, in the bits above it, those of the
 * hash that did not choose the seat: two ids are only compared, which is slow, where these are the same.
 */
export function idSeats(list: readonly { readonly id: string }[]): IdSeats {
  let size = 16;
  while (size < list.length * 2) size *= 2;
  const low = size - 1;
  /** Low bits: 1 + the index of who sits there; 0 is free. */
  const seats = new Int32Array(size);
  let steps = STEPS_EACH * list.length + 64;
  return {
    take(index) {
      const { id } = list[index]!;
      const hash = endHash(id);
      let seat = hash & low;
      for (let other = seats[seat]!; other !== 0; other = seats[seat]!) {
        const mayBeSame = ((other ^ hash) & ~low) === 0;
        if ((mayBeSame && list[(other & low) - 1]!.id === id) || (steps -= 1) < 0) return false;
        seat = (seat + 1) & low;
      }
      seats[seat] = (hash & ~low) | (index + 1);
      return true;
    },
  };
}

function endHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, text.length - HASHED_CHARACTERS); index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
