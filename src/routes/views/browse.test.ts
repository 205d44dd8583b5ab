import { describe, expect, test } from 'vitest';
import { addressOf, filterOf } from './browse-address.ts';

describe('the address of a list', () => {
  test.each([
    [{ text: '' }, ''],
    [{ text: 'viet nam', mark: 'due' }, '?q=viet+nam&state=due'],
    [{ text: '', kind: 'date', tag: 'ngoại giao' }, '?kind=date&tag=ngo%E1%BA%A1i+giao'],
  ] as const)('of %j is %j, and is read back', (filter, address) => {
    expect(addressOf(filter)).toBe(address);
    expect(filterOf(new URLSearchParams(address))).toEqual(filter);
  });

  test('that says something amiss narrows by the rest', () => {
    expect(filterOf(new URLSearchParams('q=un&state=gone&open=x'))).toEqual({ text: 'un' });
  });
});
