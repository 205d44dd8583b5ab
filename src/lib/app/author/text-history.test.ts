import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginHistory, changed, redone, undone } from './text-history.ts';

test('letters that are typed in one go are undone together, later ones apart', () => {
  let history = beginHistory('', 'lines');
  for (const [index, text] of ['a', 'ab', 'abc'].entries()) history = changed(history, text, 'lines', index);
  history = changed(history, 'abcd', 'lines', 5_000);
  history = undone(history);
  expect(history.now).toEqual({ text: 'abc', format: 'lines', caret: 3 });
  history = undone(history);
  expect(history.now).toEqual({ text: '', format: 'lines', caret: 0 });
  expect(redone(redone(history)).now.text).toBe('abcd');
});

test('a change of format is taken back with its text', () => {
  const history = changed(beginHistory('a', 'lines'), '{"a":1}', 'json', 0);
  expect(undone(history).now).toMatchObject({ text: 'a', format: 'lines' });
  expect(redone(undone(history)).now).toMatchObject({ text: '{"a":1}', format: 'json' });
});

test('all changes can be taken back and done again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 6 })), (texts) => {
      let history = beginHistory('start', 'yaml');
      for (const [index, text] of texts.entries()) history = changed(history, text, 'yaml', index * 500);
      const last = history.now.text;
      while (history.past.length > 0) history = undone(history);
      expect(history.now.text).toBe('start');
      while (history.future.length > 0) history = redone(history);
      expect(history.now.text).toBe(last);
    }),
  );
});
