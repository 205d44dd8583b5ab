import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  arbitraryAssignment,
  arbitraryResult,
  makeAssignment,
  nodePacking,
} from '../../../tests/fixtures/classroom.ts';
import { digestOf, toBase64url } from '../base/index.ts';
import { LIMITS, packAssignment, packResult, readAssignment, readResult, type Way } from './index.ts';

/** A packed text with any content and a sound checksum. */
function forged(letter: 'a' | 'r', content: string | Uint8Array, version = 1): string {
  const body = toBase64url(typeof content === 'string' ? new Uint8Array(deflateRawSync(content)) : content);
  return `${letter}=${version}-${digestOf(`${letter}=${version}-${body}`)}-${body}`;
}

const codeOf = async (given: string, way: Way = 'file'): Promise<string> => {
  const read = await readAssignment(given, way, nodePacking);
  return read.ok ? 'ok' : read.error.code;
};

test('an assignment reads as it was packed', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryAssignment, async (assignment) => {
      const packed = await packAssignment(assignment, nodePacking);
      expect(await readAssignment(packed, 'file', nodePacking)).toEqual({ ok: true, value: assignment });
    }),
  );
});

test('a result reads as it was packed', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryResult, async (result) => {
      const packed = await packResult(result, nodePacking);
      expect(await readResult(packed, 'file', nodePacking)).toEqual({ ok: true, value: result });
    }),
  );
});

test('a changed sign is noticed wherever it stands', async () => {
  const signs = [...'ar=#-_019azAZ'];
  const packed = await packAssignment(makeAssignment(), nodePacking);
  await fc.assert(
    fc.asyncProperty(fc.nat(packed.length - 1), fc.constantFrom(...signs), async (at, sign) => {
      fc.pre(packed[at] !== sign);
      const changed = packed.slice(0, at) + sign + packed.slice(at + 1);
      expect(await codeOf(changed)).toMatch(/^(damaged|not-assignment)$/);
    }),
    { numRuns: 500 },
  );
});

test('a part that is missing is noticed', async () => {
  const packed = await packAssignment(makeAssignment(), nodePacking);
  for (let length = 3; length < packed.length; length += 7)
    expect(await codeOf(packed.slice(0, length))).toBe('damaged');
});

test('a link, a fragment, a file and text with line breaks all lead to it', async () => {
  const packed = await packAssignment(makeAssignment(), nodePacking);
  const broken = packed.replace(/(.{60})/g, '$1\n  ');
  const given = [packed, `#${packed}`, `https://example.org/app/#${packed}`, ` ${broken}\r\n`];
  expect(await Promise.all(given.map((text) => codeOf(text)))).toEqual(['ok', 'ok', 'ok', 'ok']);
});

const wire = (given: object = {}): string =>
  JSON.stringify({
    ...{ format: 'factdeck-assignment/1', id: 'abcdefgh', title: 'T', seed: 's', forms: ['typed'] },
    deck: { id: 'd', title: 'D', edition: '00000000000000' },
    goal: { until: '2026-12-01', aim: 'recalled' },
    ...given,
  });

test.each([
  ['nothing of ours', 'hello', 'not-assignment'],
  ['nothing', '', 'not-assignment'],
  ['a result', forged('r', '{}'), 'not-assignment'],
  ['what it should be', forged('a', wire()), 'ok'],
  ['a newer version', forged('a', wire(), 2), 'newer'],
  ['no deflate stream', forged('a', new Uint8Array([255, 255, 255])), 'damaged'],
  ['no UTF-8', forged('a', new Uint8Array(deflateRawSync(Buffer.from([0xff])))), 'damaged'],
  ['no JSON', forged('a', 'nonsense'), 'not-assignment'],
  ['an unknown key', forged('a', wire({ extra: 1 })), 'not-assignment'],
  ['a key into the prototype', forged('a', wire().replace('"deck":{', '"deck":{"__proto__":{"x":1},')), 'not-assignment'],
  ['a constructor', forged('a', wire().replace('"deck":{', '"deck":{"constructor":{},')), 'not-assignment'],
  ['deep nesting', forged('a', '['.repeat(100_000)), 'not-assignment'],
  ['no such day', forged('a', wire({ goal: { until: '2026-13-01', aim: 'recalled' } })), 'not-assignment'],
  ['no form', forged('a', wire({ forms: [] })), 'not-assignment'],
  ['a goal of 100 percent', forged('a', wire({ goal: { until: '2026-12-01', aim: 'score', percent: 100 } })), 'not-assignment'],
  ['a bomb of 2 GB', forged('a', new Uint8Array(deflateRawSync(Buffer.alloc(3_000_000, 32)))), 'too-large'],
])('given %s, the answer is a code', async (_, given, code) => {
  expect(await codeOf(given)).toBe(code);
}); // prettier-ignore

test('an address takes less than a file', async () => {
  const long = forged('a', wire({ deck: { id: 'd', title: 'D', edition: '00000000000000', text: incompressible(90_000) } }));
  expect(long.length).toBeGreaterThan(LIMITS.link);
  expect([await codeOf(long, 'link'), await codeOf(long, 'file')]).toEqual(['too-large', 'ok']);
}); // prettier-ignore

function incompressible(length: number): string {
  let text = '';
  while (text.length < length) text += digestOf(`${text.slice(-20)}${text.length}`);
  return text.slice(0, length);
}

test('nothing of a hostile result reaches a prototype, and places that lead nowhere are refused', async () => {
  const result = (given: object): string =>
    forged('r', JSON.stringify({
      ...{ format: 'factdeck-result/1', assignment: 'abcdefgh', edition: '00000000000000', code: 'A', state: 0 },
      ...{ firstDay: 0, cards: ['a#b'], answers: [], overridden: [], undone: [] },
      ...given,
    })); // prettier-ignore
  const read = async (given: object): Promise<boolean> =>
    (await readResult(result(given), 'file', nodePacking)).ok;
  expect(await read({})).toBe(true);
  expect(await read({ answers: [[1, 'x', 0, 0, 0, 1, '', null]] })).toBe(false);
  expect(await read({ overridden: [0] })).toBe(false);
  expect(await read({ undone: [[5, 'x']] })).toBe(false);
  expect(await read({ device: 'phone' })).toBe(false);
});
