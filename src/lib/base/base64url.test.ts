import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './index.ts';

test.each([
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foobar', 'Zm9vYmFy'],
])('“%s” is written “%s”, as in RFC 4648', (text, written) => {
  expect(toBase64url(Buffer.from(text))).toBe(written);
});

test('is what Node writes, and reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const written = toBase64url(bytes);
      expect(written).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(written)).toEqual(bytes);
    }),
  );
});

test('one text alone stands for some bytes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), (text) => {
      const bytes = fromBase64url(text);
      expect(bytes === undefined || toBase64url(bytes) === text).toBe(true);
    }),
  );
  expect(['Zh', 'Z', 'Zg==', 'Zm 9v'].map(fromBase64url)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
