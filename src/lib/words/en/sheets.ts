/** What the sheets of the study screen say; they open over a card. */
export const sheets = {
  /* Beside the progress, while an answer is written to a slow disk */
  keeping: { saving: 'Saving…', saved: 'Saved' },
  keys: {
    title: 'Keys',
    list: [
      [['Enter', 'Space'], 'Go on: show the answer, next question, grade Good'],
      [['1', '2', '3', '4'], 'Choose an answer; grade a flashcard: Again, Hard, Good, Easy'],
      [['U'], 'Take back what you did last'],
      [['E'], 'Open the fact, once it is answered'],
      [['-'], 'Put the question off'],
      [['@'], 'Do not ask this again'],
      [['?'], 'Show these keys'],
    ] as readonly (readonly [keys: readonly string[], text: string])[],
    on: 'While you type an answer, keys only type. Settings can switch off all but Enter and Space.',
    off: 'Only Enter and Space work: the other keys are switched off in Settings.',
  },
  edition: {
    changed: (it: { from: string | undefined; now: string; source: string | undefined }) =>
      `${
        it.from === undefined
          ? 'The deck gives another answer than when you last had this: it is'
          : `You learnt ${it.from}. It is`
      } ${it.now} now${it.source === undefined ? '' : ` (${it.source})`}.`,
  },
  note: {
    title: 'This fact looks wrong',
    label: 'What is wrong, and how do you know?',
    text: 'Your note stays on this device. You find it with the facts of the deck, to hand it to the author.',
    keep: 'Keep the note',
    failed: 'The note could not be kept.',
    kept: 'Your note is kept with the fact.',
  },
};
export type SheetWords = typeof sheets;
