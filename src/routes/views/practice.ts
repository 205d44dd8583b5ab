import type { PracticeSession } from '$lib/app/decks/index.ts';
import {
  canCheck,
  matchResults,
  orderResults,
  pairAt,
  PRACTICE_ROUNDS,
  type MatchPlay,
  type OrderPlay,
  type Practice,
  type Side,
} from '$lib/study/practice/index.ts';
import { citationsOfCard } from '$lib/study/prepare/index.ts';
import type {
  MatchItemView,
  MatchView,
  OrderView,
  PracticeSummaryView,
  PracticeView,
} from '$lib/ui/practice/index.ts';

/** What is practised with. */
type Practised = Pick<PracticeSession, 'base' | 'file'>;

function matchView(play: MatchPlay, deck: Practised, showing: string, isChecked: boolean): MatchView {
  const { round, chosen } = play;
  const items = (side: Side): readonly MatchItemView[] =>
    round[side].map(({ text }, place) => {
      const pair = pairAt(play, side, place)?.number;
      return { text, ...(pair !== undefined && { pair }) };
    });
  const result = matchResults(play).map(({ isRight, left, right, given }) => ({
    isRight,
    left: round.left[left]!.text,
    right: round.right[right]!.text,
    given: round.right[given ?? -1]?.text ?? '',
    sources: citationsOfCard(deck.base, `${round.left[left]!.name}#${round.shows}`),
  }));
  return {
    form: 'match',
    showing,
    language: deck.file.language,
    shows: round.shows,
    left: items('left'),
    right: items('right'),
    ...(chosen !== undefined && { chosen }),
    ...(isChecked && { result }),
  };
}

function orderView(play: OrderPlay, deck: Practised, showing: string, isChecked: boolean): OrderView {
  const { rows } = play.round;
  const result = orderResults(play).map(({ row, given, isRight }) => {
    const { card, date, statement } = rows[row]!;
    return { isRight, date, statement, given: given + 1, sources: citationsOfCard(deck.base, card) };
  });
  return {
    form: 'order',
    showing,
    language: deck.file.language,
    hasPeriods: rows.some(({ kind }) => kind === 'term'),
    rows: play.order.map((row) => ({ id: rows[row]!.card, text: rows[row]!.text })),
    ...(isChecked && { result }),
  };
}

function summaryView({ done }: Practice, deck: Practised): PracticeSummaryView {
  const missed = new Set(done.flatMap((round) => round.missed));
  const statements = [...missed].flatMap((card) => deck.base.byId.get(card)?.statement ?? []);
  return {
    clean: done.filter((round) => round.missed.length === 0).length,
    total: done.length,
    watch: statements.slice(0, 8),
    language: deck.file.language,
  };
}

/** The practice screen for a session as it stands. */
export function practiceView(session: PracticeSession): PracticeView {
  const { practice } = session;
  if (practice === undefined) return { phase: 'empty' };
  const { play, isChecked, from, done } = practice;
  if (play === undefined) return { phase: 'finished', summary: summaryView(practice, session) };
  // A round that was checked is done and still the one that is shown.
  const showing = String(from + done.length - (isChecked ? 1 : 0));
  return {
    phase: 'round',
    progress: { done: done.length, total: PRACTICE_ROUNDS },
    round:
      play.form === 'match'
        ? matchView(play, session, showing, isChecked)
        : orderView(play, session, showing, isChecked),
    canCheck: canCheck(practice),
  };
}
