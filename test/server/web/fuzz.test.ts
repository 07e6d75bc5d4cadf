import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { say } from './say.ts';
import { localSecret, startDoors } from './start-doors.ts';
import { startWithStore } from './start-with-store.ts';

const runs = process.env['TACK_FUZZ'] === undefined ? 2000 : Number(process.env['TACK_FUZZ']);
const hex = (length: number, digits = '0123456789abcdef') =>
  fc.string({ unit: fc.constantFrom(...digits), minLength: length, maxLength: length });
const traversal = fc.constantFrom(
  ...['..', '../', '..%2f', '..%5c', '%2e%2e/', '%2e%2e%2f', '%252e%252e%252f', '..\\', '....//'],
  ...['/', '//', '%2f', '%5c', '\\', '%00', '\0', '%u002e', '%c0%ae', '.', '~', 'C:', 'CON', 'nul'],
  ...[
    'sha256:',
    'etc',
    'passwd',
    'secret',
    'artifacts',
    'tmp',
    ';',
    '?',
    '#',
    '%',
    '%zz',
    '%ff',
    '*',
  ],
);

/** The same bytes as two bytes a letter. */
const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');
const param = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.array(traversal, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(traversal, { minLength: 1 }).map((parts) => wide(parts.join(''))),
  fc.tuple(hex(64), traversal).map(([hash, more]) => hash + more),
  fc.tuple(traversal, hex(64)).map(([more, hash]) => more + hash),
  ...[hex(63), hex(64), hex(65), hex(64, 'ABCDEF0123456789'), hex(64, 'ghijklmnop')],
);
/** What would end the line of a request is another test's business. */
const oneLine = (text: string) => text.replaceAll(/[\r\n]/g, '');

test(`no name but a hash reaches a file: ${runs} tries`, { timeout: 3_600_000 }, async () => {
  const { port, home, lines } = await startWithStore();
  writeFileSync(join(home, 'secret'), 'canary');
  const statuses = new Map<number | null, number>();
  await fc.assert(
    fc.asyncProperty(param, fc.constantFrom('GET', 'HEAD'), async (name, method) => {
      const line = `${method} /api/artifacts/${oneLine(name)} HTTP/1.1`;
      const status = await say(port, `${line}\r\nHost: localhost:${port}\r\n\r\n`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect([400, 404]).toContain(status);
    }),
    { numRuns: runs },
  );
  expect(lines.filter((line) => line.includes('server/failed'))).toEqual([]);
  expect([...statuses.keys()].sort()).toEqual([400, 404]); // both doors were tried
});

const names = [
  ...['host', 'origin', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'cookie', 'referer'],
  ...['authorization', 'content-type', 'content-length', 'transfer-encoding', 'content-encoding'],
  ...['range', 'if-range', 'if-none-match', 'connection', 'upgrade', 'expect', 'te', 'trailer'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-middleware-subrequest', 'accept', 'x-request-id'],
];
const values = fc.oneof(
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      '',
      'null',
      'same-origin',
      'cross-site',
      'none',
      '0',
      '-1',
      '1e9',
      '99999999999',
      'chunked',
    ],
    ...[
      'Bearer',
      'Bearer ',
      `Bearer ${localSecret}`,
      'Basic x',
      'tack_session=',
      'tack_session=a;;=b',
    ],
    ...[
      'bytes=0-',
      'bytes=-',
      'bytes=0-0,1-1',
      '*',
      'W/"x"',
      'gzip, chunked',
      '100-continue',
      'close',
    ],
    ...[
      'websocket',
      'keep-alive',
      'application/json',
      'image/png',
      'multipart/form-data',
      'localhost',
    ],
  ),
);
const header = fc.tuple(
  fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'binary-ascii', maxLength: 12 })),
  values,
);
const target = fc.oneof(
  fc.constantFrom(
    ...['/', '/api/session', '/api/trpc/runs.list', '/api/trpc/x?input=%7B', '/api/v1/things/x'],
    ...['/api/v1/events?once', '/api/v1/uploads', '/api/health', '*', '', 'http://evil.example/'],
  ),
  fc.string({ unit: 'binary-ascii' }),
);
const method = fc.oneof(
  fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'),
  fc.string({ unit: 'binary-ascii', maxLength: 6 }),
);

test(`no request brings the server down: ${runs} tries`, { timeout: 3_600_000 }, async () => {
  const { port, asked, lines } = await startDoors();
  const statuses = new Map<number, number>();
  const request = fc.record({
    ...{ method, target, headers: fc.array(header, { maxLength: 6 }) },
    ...{ isOwnHost: fc.boolean(), body: fc.string({ maxLength: 20 }) },
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ method, target, headers, isOwnHost, body }) => {
      const head = [
        `${method} ${target} HTTP/1.1`,
        ...(isOwnHost ? [`Host: localhost:${port}`] : []),
        ...headers.map(([name, value]) => `${name}: ${value}`),
      ];
      const status = await say(port, `${head.join('\r\n')}\r\n\r\n${body}`, 50);
      if (status !== null) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status ?? 0).toBeLessThan(500);
    }),
    { numRuns: runs },
  );
  expect((await asked('/')).status).toBe(200);
  expect(lines.filter((line) => line.includes('server/failed'))).toEqual([]);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 421]));
});
