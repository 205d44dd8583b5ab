import { expect, test } from 'vitest';
import { volatileStore } from '../storage/index.ts';
import { readAhead } from './read-ahead.ts';

test('what is read ahead is given once, and read again when it is asked for again or after a write', async () => {
  const disk = volatileStore();
  const put = (value: number) => ({ put: new Map([['a', value], ['x/1', value]]) }); // prettier-ignore
  const a = (value: number) => ({ ok: true, value });
  const x = (value: number) => ({ ok: true, value: [['x/1', value]] });
  await disk.write(put(1));
  const store = readAhead(disk, ['a'], ['x/']);
  await disk.write(put(2));
  expect([await store.get('a'), await store.list('x/')]).toEqual([a(1), x(1)]);
  expect([await store.get('a'), await store.list('x/')]).toEqual([a(2), x(2)]);
  const written = readAhead(disk, ['a'], ['x/']);
  await written.write(put(3));
  expect([await written.get('a'), await written.list('x/')]).toEqual([a(3), x(3)]);
});
