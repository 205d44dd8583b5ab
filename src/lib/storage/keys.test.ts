import { expect, it } from 'vitest';
import { isOwnKey, settingKey } from './keys.ts';

const learners = [
  'event/vietnam/0mabc1234-e1',
  'deck/own',
  'assignment/a1',
  'class/c1',
  'class-result/c1/An 07',
  'draft/own',
  'note/vietnam/apec/n1',
  settingKey('theme'),
  settingKey('exam/vietnam'),
  'of-a-later-version/1',
];
const local = [
  'device',
  'day/own',
  'queue/own/0000',
  'pack/own/000000',
  'names/own',
  'sitting/own',
  'meta/version',
  'import/i1',
];

it('what the learner or teacher made goes into the second copy and backups, what is made anew does not', () => {
  expect([...learners, ...local].filter(isOwnKey)).toEqual(learners);
});
