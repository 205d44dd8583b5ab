// Two editions of one fact file: loaded where an edition is taken in.
export { difference, type Difference, type Kept, type KeptCard } from './difference.ts';
export type { ShiftedSlot } from './shifted-slots.ts';
