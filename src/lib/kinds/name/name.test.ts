import { describe, expect, test } from 'vitest';
import type { KindContext } from '../kind.ts';
import type { NameEntry } from '../names.ts';
import { name } from './index.ts';

const entries: NameEntry[] = [
  {
    id: 'unsc',
    name: 'United Nations Security Council',
    short: 'UNSC',
    also: ['Security Council'],
    type: 'body',
  },
  { id: 'aff', name: 'ASEAN Future Forum', short: 'AFF', type: 'forum' },
  { id: 'arf', name: 'ASEAN Regional Forum', short: 'ARF', type: 'forum' },
  { id: 'oecd', name: 'Organisation for Economic Co-operation and Development', short: 'OECD', type: 'body' },
  { id: 'adb', name: 'Asian Development Bank', short: 'ADB', type: 'bank' },
  { id: 'zambia', name: 'Zambia' },
  { id: 'nile', name: 'Nile', type: 'river' },
  { id: 'ha-noi', name: 'Hà Nội', type: 'thành phố' },
  { id: 'ww2', name: 'World War II' },
  { id: 'vietnam', name: 'Viet Nam' },
  { id: 'dien-bien-phu', name: 'Điện Biên Phủ' },
  { id: 'admm', name: "ASEAN Defence Ministers' Meeting Plus", short: 'ADMM+' },
];
const context: KindContext = { language: 'en', names: new Map(entries.map((entry) => [entry.id, entry])) };
const grade = (answer: string, ref: string, form: 'any' | 'short' | 'full' = 'any'): string =>
  name.grade(answer, { ref, form }, context).mark;

describe('a typed name', () => {
  test.each([
    ['unsc', 'united nations security council'],
    ['unsc', 'the UN Security Council'],
    ['unsc', 'U.N. Security Council'],
    ['unsc', 'UNSC'],
    ['unsc', 'the Security Council'],
    ['aff', 'ASEAN Future Forum (AFF)'],
    ['oecd', 'Organization for Economic Cooperation & Development'],
    ['ww2', 'World War 2'],
    ['vietnam', 'Việt Nam'],
    ['vietnam', 'vietnam'],
    ['dien-bien-phu', 'Dien Bien Phu'],
    ['admm', 'ADMM-Plus'],
    ['nile', 'Nile River'],
    ['nile', 'the River Nile'],
    ['ha-noi', 'thành phố Hà Nội'],
    ['admm', "ASEAN Defense Ministers' Meeting Plus"],
  ])('%s is right as “%s”', (ref, answer) => {
    expect(grade(answer, ref)).toBe('right');
  });

  test.each([
    ['unsc', 'United Nations Securty Council'],
    ['oecd', 'Organisation for Economic Development Co-operation'],
    ['adb', 'Asian Developmnt Bank'],
  ])('%s is almost as “%s”', (ref, answer) => {
    expect(grade(answer, ref)).toBe('almost');
  });

  test.each([
    ['aff', 'ASEAN Regional Forum'],
    ['aff', 'ARF'],
    ['nile', 'river'],
    ['nile', 'Niger River'],
    ['nile', 'Nile Delta'],
    ['aff', 'AFT'],
    ['aff', 'Forum'],
    ['adb', 'African Development Bank'],
    ['zambia', 'Gambia'],
    ['admm', 'ADMM'],
    ['dien-bien-phu', 'Dien Bienn Phu'],
    ['ww2', 'World War I'],
    ['aff', ''],
    ['aff', '???'],
    ['aff', 'x'.repeat(500)],
  ])('%s is wrong as “%s”', (ref, answer) => {
    expect(grade(answer, ref)).toBe('wrong');
  });

  test('another name of the file is wrong with that reason', () => {
    expect(name.grade('arf', { ref: 'aff', form: 'any' }, context).reason).toEqual({
      code: 'other-name',
      data: { answer: 'arf', name: 'ASEAN Regional Forum' },
    });
  });

  test('where one form is shown only the other one counts', () => {
    expect(grade('AFF', 'aff', 'full')).toBe('wrong');
    expect(grade('ASEAN Future Forum', 'aff', 'short')).toBe('wrong');
    expect(grade('AFF', 'aff', 'short')).toBe('right');
    expect(grade('ASEAN Future Forum', 'aff', 'full')).toBe('right');
  });
});
