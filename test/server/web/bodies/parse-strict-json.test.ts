import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '#server/web/bodies/parse-strict-json.ts';
import { localSecret, startDoors } from '../start-doors.ts';

const runs = process.env['TACK_FUZZ'] === undefined ? 2000 : Number(process.env['TACK_FUZZ']);
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const refused = expect.objectContaining({ code: 'request/invalid' });

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, inner]) => !forbidden.has(key) && isPlain(key) && isPlain(inner),
  );
}

test('reads all other JSON as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), fc.nat(3), (value, space) => {
      const text = JSON.stringify(value, null, space);
      const parsed: unknown = JSON.parse(text);
      if (isPlain(parsed)) expect(parseStrictJson(text)).toEqual(parsed);
      else expect(() => parseStrictJson(text)).toThrow(refused);
    }),
    { numRuns: runs },
  );
});

test('reads or refuses any text, and never changes what objects are', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const pieces = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '\\', '"a"', '"__proto__"', '"\\u0000"', '1', ' '],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (words) => {
      try {
        parseStrictJson(words);
      } catch (error) {
        expect(error).toMatchObject({ code: 'request/invalid' });
      }
    }),
    { numRuns: runs },
  );
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('refuses', () => {
  test.each([
    ['{"__proto__":{"polluted":1}}'],
    ['{"a":[{"b":{"__proto__":1}}]}'],
    ['{"\\u005f_proto__":1}'],
    ['{"constructor":{"prototype":{"polluted":1}}}'],
    ['{"prototype":1}'],
    ['{"a":1,"a":2}'],
    ['{"a":1,"\\u0061":2}'],
    ['{"a":{"b":1,"c":[{}],"b":2}}'],
    ['"\\u0000"'],
    ['"\\ud800"'],
    ['{"\\udfff":1}'],
    [''],
    ['{'],
    ['{a:1}'],
    ["{'a':1}"],
    ['[1,]'],
    ['NaN'],
    ['{"a":1}{"b":2}'],
    ['['.repeat(65) + ']'.repeat(65)],
    ['['.repeat(200_000) + ']'.repeat(200_000)],
  ])('%.40s', (text) => {
    expect(() => parseStrictJson(text)).toThrow(refused);
  });
});

test.each([
  ['{"a":{"b":1},"c":{"b":2}}'],
  ['[{"a":1},{"a":2}]'],
  ['{"a":"a","b":"__proto__"}'],
  ['{"a":["x","x","{\\"a\\":1,\\"a\\":2}"]}'],
  ['{"a":"\\\\","b":"\\""}'],
  ['['.repeat(64) + ']'.repeat(64)],
])('takes %.40s', (text) => {
  expect(parseStrictJson(text)).toEqual(JSON.parse(text));
});

test('a procedure never sees what is refused, in a body or in an address', async () => {
  const { asked } = await startDoors();
  const bearer = { authorization: `Bearer ${localSecret}` };
  const headers = { ...bearer, 'content-type': 'application/json' };
  const post = (body: string | Uint8Array) =>
    asked('/api/trpc/runs.start', { method: 'POST', headers, body });
  for (const text of ['{"__proto__":1}', '{"a":1,"a":2}', '"\\u0000"', '{']) {
    expect(await post(text)).toMatchObject({ status: 400, code: 'request/invalid' });
    const path = `/api/trpc/runs.list?input=${encodeURIComponent(text)}`;
    expect(await asked(path, { headers: bearer })).toMatchObject({ status: 400 });
  }
  expect((await post(Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400);
  expect((await post(`"${'x'.repeat(16_000_000)}"`)).status).toBe(413);
  expect(JSON.parse((await post('{"a":[1]}')).text)).toEqual({ via: 'bearer', body: { a: [1] } });
  expect((await post('')).status).toBe(200); // a procedure without an input
});
