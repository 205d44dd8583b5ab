import type { CardState } from '../memory/index.ts';
import type { Asked } from './asked.ts';
import { choicesShown } from './choices.ts';
import { formFor, recallForm, type FormPreference } from './form.ts';
import type { Shown, Sitting, SittingDeck } from './sitting.ts';
import { isGivenAway, isTooNear, SEEN_KEPT, seenOf, type Seen } from './spacing.ts';
import { statementShown } from './statements.ts';

/**
 * Shows the next card of a queue: the first that was not skipped, then the skipped ones. The card just answered waits for
 * another where there is one. So does a card whose key was just to be read, or that looks like one shown shortly before
 * (rules 45, 46); where every card would wait, the first does not. Without cards the sitting is over and shows nothing.
 */
export function showNext(
  sitting: Sitting,
  deck: SittingDeck,
  queue: readonly string[],
  states: ReadonlyMap<string, CardState>,
  now: number,
  preference: FormPreference = 'mixed',
): Sitting {
  const { shown: last, answered: _answered, ...rest } = sitting;
  const seen = seenWith(sitting, deck);
  const left: Sitting = { ...rest, ...(seen.length > 0 && { seen }) };
  const askable = queue.filter((card) => deck.questions.has(card));
  const waiting = askable.filter((card) => !sitting.skipped.includes(card) && card !== last?.card);
  const next =
    pickSpaced(waiting, deck, seen, states) ?? askable.find((card) => card !== last?.card) ?? askable[0];
  const question = next === undefined ? undefined : deck.questions.get(next);
  return question === undefined ? left : show(left, question, states, now, preference);
}

/**
 * Shows the card that stands on the screen anew, in the form that the learner prefers now. The same sitting where the card
 * has its answer, or was shown under this preference already.
 */
export function showAgain(
  sitting: Sitting,
  deck: SittingDeck,
  states: ReadonlyMap<string, CardState>,
  now: number,
  preference: FormPreference = 'mixed',
): Sitting {
  const { shown, answered } = sitting;
  const question = shown === undefined ? undefined : deck.questions.get(shown.card);
  if (question === undefined || answered !== undefined) return sitting;
  if ((sitting.preference ?? 'mixed') === preference) return sitting;
  return show(sitting, question, states, now, preference);
}

/** The first card that breaks no rule of spacing, else the first whose key was not to be read, else the first. */
function pickSpaced(
  cards: readonly string[],
  deck: SittingDeck,
  seen: readonly Seen[],
  states: ReadonlyMap<string, CardState>,
): string | undefined {
  let hidden: string | undefined;
  for (const card of cards) {
    const question = deck.questions.get(card);
    if (question === undefined || isGivenAway(question, seen)) continue;
    if (!isTooNear(question, seen, states)) return card;
    hidden ??= card;
  }
  return hidden ?? cards[0];
}

/** The last cards seen, that on the screen with them. */
function seenWith(sitting: Sitting, deck: SittingDeck): readonly Seen[] {
  const { shown, answered, seen = [] } = sitting;
  const question = shown === undefined ? undefined : deck.questions.get(shown.card);
  if (shown === undefined || question === undefined) return seen;
  return [...seen, seenOf(question, shown, answered)].slice(-SEEN_KEPT);
}

function show(
  sitting: Sitting,
  question: Asked,
  states: ReadonlyMap<string, CardState>,
  now: number,
  preference: FormPreference,
): Sitting {
  const state = states.get(question.id);
  const repetition = state?.answers ?? 0;
  const { told = [] } = sitting;
  const wanted = formFor(question, state, preference);
  const statement = wanted === 'truefalse' ? statementShown(question, repetition, told) : undefined;
  const form = wanted === 'truefalse' && statement === undefined ? recallForm(preference) : wanted;
  const shown: Shown = {
    card: question.id,
    form,
    options: form === 'choice' ? choicesShown(question, state) : [],
    ...(statement !== undefined && { statement }),
    shownAt: now,
  };
  return {
    ...sitting,
    shown,
    preference,
    ...(statement !== undefined && {
      told: [...told, { origin: question.origin, isTrue: statement.isTrue }],
    }),
  };
}
