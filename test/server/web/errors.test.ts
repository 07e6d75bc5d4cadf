import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { AppError } from '#nodes/contract/errors.ts';
import { errorStatus } from '#server/api/error-status.ts';
import { redactSecrets } from '#server/api/redact-secrets.ts';
import { withoutPaths } from '#server/api/without-paths.ts';
import { defineRoute, type Exchange } from '#server/web/route.ts';
import { localSecret, startDoors, token, tryRoutes } from './start-doors.ts';

const failing = (handle: (exchange: Exchange) => Promise<void>) =>
  defineRoute({ method: 'GET', path: '/api/x', kind: 'json', permission: 'read', handle });
const id = /^[0-9a-f-]{36}$/;

test('an expected failure says its code, its sentence and its request', async () => {
  const routes = (Object.keys(errorStatus) as (keyof typeof errorStatus)[]).map((code) =>
    defineRoute({
      ...{ method: 'GET', path: `/api/${code}`, kind: 'json', permission: 'read' },
      async handle() {
        throw new AppError(code, 'It is so.', { details: { secret: 'canary' } });
      },
    }),
  );
  const { asked } = await startDoors({ routes });
  for (const [code, status] of Object.entries(errorStatus)) {
    const answer = await asked(`/api/${code}`);
    expect(answer.status, code).toBe(status);
    const requestId = answer.headers['x-request-id'];
    expect(requestId).toMatch(id);
    expect(JSON.parse(answer.text)).toEqual({ error: { code, message: 'It is so.', requestId } });
  }
});

test('an unforeseen failure says nothing but its request; the log says the rest', async () => {
  const { asked, lines } = await startDoors();
  const answer = await asked('/api/v1/failures');
  expect(answer).toMatchObject({ status: 500, code: 'server/failed' });
  expect(answer.text).not.toMatch(/canary|\/srv|\.ts|at /);
  const line = lines.find((each) => each.includes('server/failed')) ?? '';
  expect(JSON.parse(line)['requestId']).toBe(answer.headers['x-request-id']);
  expect(line).toContain('canary-message');
  expect(line).toContain('start-doors.ts');
  expect(line).toContain('[cause]: Error: connect postgres://tack:[secret]@');
  expect(line).not.toContain('canary-password');
});

test('whatever is thrown, the server goes on', async () => {
  for (const thrown of [null, undefined, 'words', 7, { code: 'x' }, Object.create(null)]) {
    const { asked } = await startDoors({
      routes: [
        failing(async () => {
          throw thrown;
        }),
      ],
    });
    expect(await asked('/api/x')).toMatchObject({ status: 500, code: 'server/failed' });
    expect((await asked('/api/session')).status).toBe(200);
  }
});

test('a failure in the middle of an answer breaks it off', async () => {
  const { asked } = await startDoors({
    routes: [
      failing(async ({ response }) => {
        response.writeHead(200, { 'content-length': 100 }).write('half');
        throw new Error('canary');
      }),
    ],
  });
  await expect(asked('/api/x')).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('a failure keeps no header of the answer that did not come', async () => {
  const { asked } = await startDoors({
    routes: [
      failing(async ({ response }) => {
        response.setHeader('etag', '"x"');
        response.setHeader('cache-control', 'private, max-age=31536000, immutable');
        response.setHeader('content-disposition', 'attachment');
        throw new AppError('artifact/not-found', 'No.');
      }),
    ],
  });
  const { headers } = await asked('/api/x');
  expect([headers.etag, headers['content-disposition']]).toEqual([undefined, undefined]);
  expect(headers['cache-control']).toBe('no-store');
});

test.each([
  ['/home/me/.tack is full.', '.tack is full.'],
  ["'/a/b c/d.png' cannot be read.", "'b c/d.png' cannot be read."],
  ['C:\\Users\\me\\x.png is no picture.', 'x.png is no picture.'],
  ['\\\\host\\share\\x.png is no picture.', 'x.png is no picture.'],
  ['file:///srv/x.ts: no.', 'x.ts: no.'],
  ['and/or, 1/2, https://tack.example/a/b stay.', 'and/or, 1/2, https://tack.example/a/b stay.'],
])('folders are taken out of the sentence %j', (sentence, clean) => {
  expect(withoutPaths(sentence)).toBe(clean);
});

test('secrets are taken out of what is logged', () => {
  const secrets = [
    'Authorization: Bearer canary',
    'cookie: a=b; tack_session=canary; c=d',
    '__Host-tack_session=canary',
    'http://localhost:3000/#t=canary',
    'postgres://tack:canary@db/tack',
    '{"token":"canary"}',
    'password=canary host=db',
  ];
  expect(redactSecrets(secrets.join('\n'))).not.toContain('canary');
});

test('no token, cookie or secret is in any answer or in the log', async () => {
  const { asked, lines, access } = await startDoors({ access: { token } });
  const link = access.makeLinkToken();
  const answers = [];
  for (const { method, path } of tryRoutes) {
    for (const authorization of [
      `Bearer ${token}`,
      `Bearer ${localSecret}`,
      'Bearer wrong-canary',
    ]) {
      const headers = {
        authorization,
        cookie: `tack_session=canary`,
        'content-type': 'text/plain',
      };
      const way = `${path.replace(':name', 'x').replace('*', 'x')}?once&t=${link}`;
      answers.push(await asked(way, { method, headers }));
    }
  }
  const everything = lines.join('\n') + answers.filter(({ code }) => code).map((a) => a.text);
  for (const secret of [token, localSecret, link, 'canary']) {
    // One route fails with words of its own, which are the log's business.
    expect(everything.replaceAll('canary-message', '')).not.toContain(secret);
  }
});

test('no answer says what serves it, and every answer forbids guessing and framing', async () => {
  const { asked } = await startDoors();
  for (const path of [
    '/',
    '/api/session',
    '/api/v1/things/x',
    '/api/v1/failures',
    '/api/nowhere',
  ]) {
    const { headers } = await asked(path);
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

test('a page has a nonce of its own, and learns it from its request', async () => {
  const { asked } = await startDoors();
  const [one, other] = [await asked('/'), await asked('/')];
  const policy = one.headers['content-security-policy'];
  expect(policy).toMatch(
    /^default-src 'self'; script-src 'nonce-[\w+/]{24}' 'strict-dynamic'; style-src 'self' 'nonce-[\w+/]{24}'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$/,
  );
  expect(JSON.parse(one.text)['content-security-policy']).toBe(policy);
  expect(other.headers['content-security-policy']).not.toBe(policy);
});

test('what is no request is answered as one that went wrong', async () => {
  const { port } = await startDoors();
  const host = `Host: localhost:${port}`;
  for (const [lines, status] of [
    ['NONSENSE', 400],
    [`GET / HTTP/1.1\r\n${host}\r\nbad header\r\n\r\n`, 400],
    [`GET / HTTP/1.1\r\n${host}\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    [`GET /${'y'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n\r\n`, 431],
    [`GET / HTTP/1.1\r\n${host}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`, 400],
  ] as const) {
    const socket = connect(port, '127.0.0.1');
    socket.end(lines);
    const answer = await text(socket);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('x-request-id: ');
  }
});
