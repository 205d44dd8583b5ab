import type { AnswerEvent, CardEvent, OverrideEvent, UndoEvent } from './event.ts';

/** 2026-11-02 10:00 UTC, a Monday: where tests begin. */
export const START_AT = Date.UTC(2026, 10, 2, 10);

const base = { at: START_AT, offsetMinutes: 0, device: 'phone', counter: 1, deck: 'deck' };

/** An answer for tests: typed, right, Good, at START_AT, unless told otherwise. */
export function makeAnswer(given: Partial<AnswerEvent> & { readonly id: string }): AnswerEvent {
  const rest = {
    form: 'typed',
    verdict: 'right',
    rating: 3,
    answer: '194',
    tookMs: 4000,
    keyDigest: 'k1',
  } as const;
  return { ...base, type: 'answer', card: 'ties#count', ...rest, ...given };
}

/** An undo for tests. */
export function makeUndo(
  given: Partial<UndoEvent> & { readonly id: string; readonly undoes: string },
): UndoEvent {
  return { ...base, type: 'undo', ...given };
}

/** An override for tests: Good, unless told otherwise. */
export function makeOverride(
  given: Partial<OverrideEvent> & { readonly id: string; readonly of: string },
): OverrideEvent {
  return { ...base, type: 'override', rating: 3, ...given };
}

/** A suspend, resume or reset for tests. */
export function makeCardEvent(
  given: Partial<CardEvent> & { readonly id: string; readonly type: CardEvent['type'] },
): CardEvent {
  return { ...base, card: 'ties#count', ...given };
}
