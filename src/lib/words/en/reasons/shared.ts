/** Why a typed or chosen answer got its verdict, whatever its kind. */
export const shared = {
  exact: 'Right.',
  same: (it: { shown: string }) => `Right: that is ${it.shown}.`,
  different: (it: { shown: string }) => `The answer is ${it.shown}.`,
  empty: 'No answer was given.',
  unreadable: (it: { shown: string }) => `That could not be read as an answer. The answer is ${it.shown}.`,
  'two-answers': 'Two answers in one: only one counts.',
  'too-long': 'The answer is too long to be read.',
  'other-value': (it: { answer: string; statement: string }) =>
    `${it.answer} belongs to another fact: ${it.statement}`,
  'other-date': (it: { answer: string; asOf: string; askedAsOf: string }) =>
    `${it.answer} is the figure as of ${it.asOf}; asked is the one as of ${it.askedAsOf}.`,
  'other-name': (it: { answer: string; name: string }) =>
    `${it.answer} is another name of this deck: ${it.name}.`,
  'no-such-card': 'no such card',
};
