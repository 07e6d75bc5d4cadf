import { describe, expect, test } from 'vitest';
import { requireTokenFor } from '#server/web/access/require-token-for.ts';

const token = 'x'.repeat(22);

describe('without a token', () => {
  test.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('Tack may listen on %s', (host) => {
    expect(() => requireTokenFor(host, null)).not.toThrow();
  });

  test.each([
    '0.0.0.0',
    '::',
    '',
    '192.168.1.5',
    '10.0.0.1',
    'fe80::1',
    '::ffff:10.0.0.1',
    'tack.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '2130706433',
    '/run/tack.sock',
  ])('Tack refuses to listen on %j', (host) => {
    expect(() => requireTokenFor(host, null)).toThrow(
      expect.objectContaining({ code: 'usage/invalid' }),
    );
    expect(() => requireTokenFor(host, token)).not.toThrow();
  });

  test('a proxy may not show it to others', () => {
    const refused = expect.objectContaining({ code: 'usage/invalid' });
    expect(() => requireTokenFor('127.0.0.1', null, 'https://tack.example')).toThrow(refused);
    expect(() => requireTokenFor('127.0.0.1', token, 'https://tack.example')).not.toThrow();
    expect(() => requireTokenFor('127.0.0.1', null, 'https://localhost:8443')).not.toThrow();
  });
});

test.each(['tack.example', 'ftp://tack.example', 'https://tack.example/path', 'null', '*'])(
  'refuses %j as an origin',
  (origin) => {
    const refused = expect.objectContaining({ code: 'usage/invalid' });
    expect(() => requireTokenFor('127.0.0.1', null, origin)).toThrow(refused);
    expect(() => requireTokenFor('127.0.0.1', token, origin)).toThrow(refused);
  },
);

test.each(['', 'short', 'x'.repeat(21)])('refuses the token %j, which could be guessed', (weak) => {
  expect(() => requireTokenFor('127.0.0.1', weak)).toThrow(
    expect.objectContaining({ code: 'usage/invalid' }),
  );
});
