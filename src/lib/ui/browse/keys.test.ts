import { expect, test } from 'vitest';
import { browseCommandOf, type BrowseKeyPress } from './keys.ts';

const press = (given: Partial<BrowseKeyPress> & { key: string }): BrowseKeyPress => ({
  modified: false,
  typing: false,
  onRow: false,
  ...given,
});

test.each([
  ['j', {}, true, 'down'],
  ['k', { onRow: true }, true, 'up'],
  ['/', {}, true, 'search'],
  ['u', {}, true, 'undo'],
  ['j', {}, false, undefined],
  ['/', { typing: true }, true, undefined],
  ['j', { modified: true }, true, undefined],
  ['ArrowDown', {}, true, undefined],
  ['ArrowDown', { onRow: true }, false, 'down'],
  ['ArrowUp', { onRow: true }, false, 'up'],
  ['Home', { onRow: true }, false, 'first'],
  ['End', { onRow: true }, false, 'last'],
  ['ArrowDown', { onRow: true, modified: true }, true, undefined],
  ['x', { onRow: true }, true, undefined],
  ['toString', { onRow: true }, true, undefined],
])('%s with %j, letters %j, asks for %j', (key, given, hasLetters, command) => {
  expect(browseCommandOf(press({ key, ...given }), hasLetters)).toBe(command);
});
