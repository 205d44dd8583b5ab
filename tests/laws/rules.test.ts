import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFactFile } from '../../src/lib/facts/read/index.ts';
import { generate, rules, type How } from '../../src/lib/questions/index.ts';

const room = 'src/lib/questions';
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && path !== 'lint/rules.ts')
  .map((path) => ({ path, text: readFileSync(join(room, path), 'utf8') }));

/** Rule numbers that the code gives, as the table would have them. */
function given(how: How): readonly number[] {
  const pattern = how === 'refuse' ? /\brule: (\d+)/g : /adviceOf\([\w.]+, (\d+)/g;
  const numbers = sources.flatMap(({ text }) =>
    [...text.matchAll(pattern)].map(([, digits]) => Number(digits)),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const held = (how: How): readonly number[] =>
  rules.filter((rule) => rule.how.includes(how)).map(({ number }) => number);

test('the table of rules names every refusal that the code can give, and no other', () => {
  // Rule 6 is told as rule 28: two values fit one question.
  expect(given('refuse')).toEqual(held('refuse').filter((number) => number !== 6));
});

test('the table of rules names every piece of advice that the code can give, and no other', () => {
  expect(given('advise')).toEqual(held('advise'));
});

test('the table of rules points to places that are there', () => {
  const places = rules.flatMap(({ where }) => where.replace(/ \(.*?\)/g, '').split(', '));
  const missing = places.filter(
    (place) =>
      ![`src/lib/${place}`, `src/lib/${place}.ts`, `${place}.test.ts`].some((path) => existsSync(path)),
  );
  expect(missing).toEqual([]);
});

test('the shipped facts break no rule that must hold, but for those marked as not to be asked and abbreviations that their names spell', () => {
  const read = readFactFile(readFileSync('questions/vietnam-multilateral-diplomacy.yaml', 'utf8'), {
    format: 'yaml',
  });
  const refusals = read.ok ? generate(read.value.file, '1').refusals : [];
  const others = refusals.filter(
    ({ form, rule, message }) => form === undefined && rule !== 9 && message.code !== 'spelled-out',
  );
  expect([read.ok, others]).toEqual([true, []]);
});
