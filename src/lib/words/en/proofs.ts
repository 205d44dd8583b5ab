/** Why a wrong option is certainly wrong, in plain words; by the code of the proof. */
export const proofs = {
  'one-value': 'One value: the author vouches that the sentence holds for this value only.',
  complete: 'Complete: the file lists every true value of this, and this is none of them.',
  overlap: 'Overlap: it shares years with the right term, and one seat is not held twice at a time.',
  reported: 'Reported: the source gives one figure, and it is another.',
  'by-definition': 'By definition: an abbreviation stands for one name of the list.',
};
export type Proofs = typeof proofs;
