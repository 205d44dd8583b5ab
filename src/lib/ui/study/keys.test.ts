import { expect, test } from 'vitest';
import { commandOf, type KeyPress, type KeyState } from './keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  typing: false,
  onControl: false,
  ...more,
});
const asking: KeyState = { stage: 'asked', options: 3, canUndo: true, letters: true };
const answered: KeyState = { ...asking, stage: 'answered', options: 0 };
const closed: KeyState = { ...answered, stage: 'flashcard' };
const open: KeyState = { ...answered, stage: 'open' };

test('a number chooses the option with that number', () => {
  expect(commandOf(press('2'), asking)).toEqual({ do: 'choose', index: 1 });
});

test('a number without an option does nothing', () => {
  expect(commandOf(press('4'), asking)).toBeUndefined();
  expect(commandOf(press('1'), answered)).toBeUndefined();
});

test.each(['Enter', ' '])('%j goes on after the answer, and only then', (key) => {
  expect(commandOf(press(key), answered)).toEqual({ do: 'next' });
  expect(commandOf(press(key), asking)).toBeUndefined();
});

test('a control answers Enter itself', () => {
  expect(commandOf(press('Enter', { onControl: true }), answered)).toBeUndefined();
});

test('u takes back, where there is something to take back', () => {
  expect(commandOf(press('u'), answered)).toEqual({ do: 'undo' });
  expect(commandOf(press('u'), { ...answered, canUndo: false })).toBeUndefined();
});

test.each(['Enter', ' '])('%j turns a flashcard over, and then grades it Good', (key) => {
  expect(commandOf(press(key), closed)).toEqual({ do: 'reveal' });
  expect(commandOf(press(key), open)).toEqual({ do: 'rate', rating: 3 });
  expect(commandOf(press(key, { onControl: true }), open)).toBeUndefined();
});

test('1 to 4 grade a flashcard once its answer is seen', () => {
  expect(['1', '2', '3', '4', '5'].map((key) => commandOf(press(key), open))).toEqual([
    { do: 'rate', rating: 1 },
    { do: 'rate', rating: 2 },
    { do: 'rate', rating: 3 },
    { do: 'rate', rating: 4 },
    undefined,
  ]);
  expect(commandOf(press('1'), closed)).toBeUndefined();
});

test('without letter keys only Enter and Space do something', () => {
  const off = (state: KeyState): KeyState => ({ ...state, letters: false });
  expect(['1', '2', 'u', 'U'].map((key) => commandOf(press(key), off(asking)))).toEqual(
    Array(4).fill(undefined),
  );
  expect(commandOf(press('4'), off(open))).toBeUndefined();
  expect(commandOf(press(' '), off(open))).toEqual({ do: 'rate', rating: 3 });
  expect(commandOf(press('Enter'), off(answered))).toEqual({ do: 'next' });
});

const everywhere: readonly KeyState[] = [asking, closed, open, answered, { ...answered, stage: 'finished' }];

test.each([
  ['-', 'skip', ['asked', 'flashcard', 'open']],
  ['@', 'suspend', ['asked', 'flashcard', 'open', 'answered']],
  ['e', 'open', ['open', 'answered']],
  ['?', 'keys', ['asked', 'flashcard', 'open', 'answered', 'finished']],
] as const)('%s asks to %s, where that has a meaning', (key, command, stages) => {
  const done = everywhere.filter((state) => commandOf(press(key), state) !== undefined);
  expect(done.map(({ stage }) => stage)).toEqual(stages);
  expect(done.map((state) => commandOf(press(key), state))).toEqual(done.map(() => ({ do: command })));
  expect(everywhere.some((state) => commandOf(press(key), { ...state, letters: false }))).toBe(false);
});

test('a key is no name of the language', () => {
  expect(commandOf(press('constructor'), asking)).toBeUndefined();
});

test('after the sitting only taking back is left', () => {
  const finished: KeyState = { ...answered, stage: 'finished' };
  expect(['Enter', ' ', '1'].map((key) => commandOf(press(key), finished))).toEqual(Array(3).fill(undefined));
  expect(commandOf(press('u'), finished)).toEqual({ do: 'undo' });
});

test.each([{ typing: true }, { repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'keys belong to someone else with %j',
  (more) => {
    expect(commandOf(press('u', more), answered)).toBeUndefined();
    expect(commandOf(press('1', more), asking)).toBeUndefined();
  },
);
