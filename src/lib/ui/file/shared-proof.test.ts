import { expect, test } from 'vitest';
import { sharedProof } from './shared-proof.ts';

test.each([
  ['two wrong options have it', [{ text: '1' }, { text: '2', why: 'a' }, { text: '3', why: 'a' }], 'a'],
  ['their proofs differ', [{ text: '1' }, { text: '2', why: 'a' }, { text: '3', why: 'b' }], undefined],
  ['one option is wrong', [{ text: '1' }, { text: '2', why: 'a' }], undefined],
  ['there are no options', [], undefined],
])('a proof is said once or not: %s', (_, options, proof) => {
  expect(sharedProof(options)).toBe(proof);
});
