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
const asking: KeyState = { answered: false, options: 3, canUndo: true };
const answered: KeyState = { answered: true, options: 0, canUndo: true };

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

test.each([{ typing: true }, { repeat: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'keys belong to someone else with %j',
  (more) => {
    expect(commandOf(press('u', more), answered)).toBeUndefined();
    expect(commandOf(press('1', more), asking)).toBeUndefined();
  },
);
