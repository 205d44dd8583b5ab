import type { MatchView, OrderView, PracticeView } from '../practice/index.ts';

const progress = { done: 1, total: 6 };
const round = (view: MatchView | OrderView, canCheck: boolean): PracticeView => ({
  phase: 'round',
  progress,
  round: view,
  canCheck,
});

const match: MatchView = {
  form: 'match',
  showing: 'match',
  language: 'en',
  shows: 'short',
  left: [{ text: 'UNESCO', pair: 1 }, { text: 'UNCTAD' }, { text: 'MERCOSUR', pair: 2 }, { text: 'UNDP' }],
  right: [
    { text: 'United Nations Development Programme' },
    { text: 'Southern Common Market', pair: 1 },
    { text: 'United Nations Educational, Scientific and Cultural Organization' },
    { text: 'United Nations Conference on Trade and Development', pair: 2 },
  ],
  chosen: { side: 'left', place: 1 },
};

const clues: MatchView = {
  form: 'match',
  showing: 'clues',
  language: 'en',
  shows: 'clue',
  left: [
    { text: 'the area whose cooperation mechanisms Vietnam helped to make more effective in 2024' },
    { text: 'the observance for the young that the UN General Assembly adopted on a proposal by Vietnam' },
    { text: 'the historic assembly to which the gathering of the diaspora in August 2024 was likened' },
    { text: 'the first international treaty to be associated with Vietnam’s capital', pair: 1 },
  ],
  right: [
    { text: 'Dien Hong Conference' },
    { text: 'United Nations Convention against Cybercrime', pair: 1 },
    { text: 'Mekong Subregion' },
    { text: 'International Day of Play' },
  ],
};

const matchResult: MatchView = {
  ...match,
  showing: 'match-result',
  result: [
    { isRight: true, left: 'UNESCO', right: match.right[2]!.text, given: match.right[2]!.text, sources: [] },
    { isRight: false, left: 'UNCTAD', right: match.right[3]!.text, given: match.right[0]!.text, sources: [] },
    {
      isRight: true,
      left: 'MERCOSUR',
      right: match.right[1]!.text,
      given: match.right[1]!.text,
      sources: [],
    },
    { isRight: false, left: 'UNDP', right: match.right[0]!.text, given: match.right[3]!.text, sources: [] },
  ],
};

const order: OrderView = {
  form: 'order',
  showing: 'order',
  language: 'en',
  hasPeriods: true,
  rows: [
    { id: 'a', text: 'Vietnam became a member of the United Nations in _____.' },
    { id: 'b', text: 'The Vietnam People’s Army was founded in _____.' },
    {
      id: 'c',
      text: 'The opening of the Vietnam International Defence Exhibition at Gia Lam Airport, Hanoi was attended by Prime Minister Pham Minh Chinh on _____.',
    },
    {
      id: 'd',
      text: 'The first phase of Vietnam’s multilateral diplomacy under Doi Moi, in which the country broke embargoes, covered _____.',
    },
    { id: 'e', text: 'Vietnam chaired ASEAN for the second time in _____.' },
  ],
};

const answers = ['1977', '1944', '19 December 2024', '1986-1995', '2010'] as const;
const sources = [{ title: 'Atlas', publisher: 'Northern Press', date: '2024' }];
const orderResult: OrderView = {
  ...order,
  showing: 'order-result',
  result: [1, 0, 3, 4, 2].map((row, place) => ({
    isRight: place > 0,
    date: answers[row]!,
    statement: order.rows[row]!.text.replace('_____', answers[row]!),
    given: row + 1,
    sources,
  })),
};

/** States of the practice screen, by the name in the gallery's address. */
export const practiceStates: Readonly<Record<string, PracticeView>> = {
  'practice-loading': { phase: 'loading' },
  'practice-empty': { phase: 'empty' },
  'practice-match': round(match, false),
  'practice-clues': round(clues, false),
  'practice-match-result': round(matchResult, false),
  'practice-order': round(order, true),
  'practice-order-result': round(orderResult, false),
  'practice-finished': {
    phase: 'finished',
    summary: {
      clean: 4,
      total: 6,
      watch: ['UNCTAD stands for United Nations Conference on Trade and Development.'],
      language: 'en',
    },
  },
};
