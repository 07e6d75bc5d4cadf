import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#nodes/contract/canonical-json.ts';

test('writes equal values alike, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
  expect(canonicalJson({ a: 1, gone: undefined })).toBe('{"a":1}');
});

test('says what JSON says of any JSON value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, () => {}, new Map(), new Uint8Array(1), 1n])(
  'refuses %s, which JSON cannot say',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  },
);
