import { DAY_MS, type AnswerEvent, type CardState, type ReviewEvent } from '../../memory/index.ts';
import { gradeAnswer, type BareQuestion } from '../../questions/index.ts';
import type { Deck } from './deck.ts';

/**
 * What the log says of the cards, as it stands in the present edition of the deck: a card whose answer is another one than when it
 * was last answered is marked as changed and due a day after that answer at the latest; its memory and history stay. All other
 * states are those given, and so is the map where nothing changed. A right answer that is only written in another way is the same.
 *
 * @param states from `fold` of the same events
 */
export function inEdition(
  states: ReadonlyMap<string, CardState>,
  deck: Pick<Deck, 'base'> & {
    readonly askable: { readonly questions: ReadonlyMap<string, Pick<BareQuestion, 'keyDigest'>> };
  },
  events: readonly ReviewEvent[],
): ReadonlyMap<string, CardState> {
  const differing = new Map<string, { readonly card: string; readonly state: CardState }>();
  for (const [card, { keyDigest }] of deck.askable.questions) {
    const state = states.get(card);
    // Some logs, read from other programs, know no digests.
    if (state?.lastKeyDigest === undefined || ['', keyDigest].includes(state.lastKeyDigest)) continue;
    if (state.lastAnswerEventId !== undefined) differing.set(state.lastAnswerEventId, { card, state });
  }
  if (differing.size === 0) return states;
  const marked = new Map(states);
  for (const event of events) {
    const found = differing.get(event.id);
    if (event.type !== 'answer' || found === undefined) continue;
    const { card, state } = found;
    const from = learntFrom(event);
    if (from !== undefined && gradeAnswer(deck.base, card, from).mark === 'right') continue;
    marked.set(card, { ...soon(state), changed: from === undefined ? {} : { from } });
  }
  return marked;
}

/** The right answer that an event was told; of the oldest events only where it was given. */
function learntFrom({ rightAnswer, verdict, form, answer, stated }: AnswerEvent): string | undefined {
  if (rightAnswer !== undefined) return rightAnswer;
  if (verdict !== 'right') return undefined;
  if (form === 'truefalse') return answer === 'true' ? stated : undefined;
  return answer === '' ? undefined : answer;
}

function soon(state: CardState): CardState {
  const { memory } = state;
  if (memory === undefined) return state;
  const dueAt = Math.min(memory.dueAt, memory.lastAt + DAY_MS);
  return { ...state, memory: { ...memory, dueAt, intervalDays: Math.min(memory.intervalDays, 1) } };
}
