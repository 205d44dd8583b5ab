import { foldMarks } from '../../base/index.ts';
import type { CountValue } from './count-value.ts';
import { decimalsOf } from './decimal.ts';
import { unitKey } from './units.ts';

const squeezed = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * How the number looks. Round whole numbers count like others: from 90 over 99 to 110 there is no border that would not
 * cut a number off from its neighbours. `distract` keeps roundness where it can.
 */
function look(value: CountValue): string {
  if (value.form === 'duration') return `${value.numeral.replace(/\d+/g, '0')} ${decimalsOf(value.digits)}`;
  if (value.form === 'fraction') return value.script;
  const first = value.numeral[0] ?? '';
  const decimals = decimalsOf(value.digits);
  return [
    decimals,
    decimals > 0 && value.digits.endsWith('0') ? 'end-0' : '',
    value.script,
    first !== first.toLowerCase() && value.script !== 'roman' ? 'A' : 'a',
    value.group,
    decimals > 0 ? value.decimal : '',
  ].join(' ');
}

/** Values with equal shape look alike as options. */
export function shapeOf(value: CountValue): string {
  const { form, whole, currency } = value;
  const unit = unitKey(value.unit);
  return [
    form,
    form === 'of' ? whole : '',
    currency,
    unit,
    squeezed(value.before),
    squeezed(value.scale),
    foldMarks(value.qualifier),
    look(value),
  ].join('|');
}

/** What options can share: the leading figure, the other figures, the scale. */
export function partsOf(value: CountValue): readonly string[] {
  if (value.form === 'duration') return value.numeral.split(/[:.,]/);
  const figures = value.digits.replace(/[-.]/g, '');
  return [figures.slice(0, 1), figures.slice(1), squeezed(value.scale), value.whole];
}
