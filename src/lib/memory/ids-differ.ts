/** Random ids differ in any part of theirs: this many characters from the end are hashed. */
const HASHED_CHARACTERS = 8;
/** Steps that a search may take on average before the ids are held to be made to collide. */
const STEPS_EACH = 8;

/**
 * Whether all ids are known to differ. False where two are equal, and where their ends are so alike that only a Map can tell. A
 * Set answers the same question in twice the time: it keeps every text and grows as it goes.
 */
export function idsDiffer(list: readonly { readonly id: string }[]): boolean {
  let size = 16;
  while (size < list.length * 2) size *= 2;
  /** Open addressing: 1 + the index of who sits there; 0 is free. */
  const seats = new Int32Array(size);
  let steps = STEPS_EACH * list.length + 64;
  for (let index = 0; index < list.length; index += 1) {
    const { id } = list[index]!;
    let seat = endHash(id) & (size - 1);
    for (let other = seats[seat]!; other !== 0; other = seats[seat]!) {
      if (list[other - 1]!.id === id || (steps -= 1) < 0) return false;
      seat = (seat + 1) & (size - 1);
    }
    seats[seat] = index + 1;
  }
  return true;
}

function endHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = Math.max(0, text.length - HASHED_CHARACTERS); index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15);
}
