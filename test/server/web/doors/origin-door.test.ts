import { describe, expect, test } from 'vitest';
import { localSecret, startDoors, token } from '../start-doors.ts';

const json = { 'content-type': 'application/json' };
const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
const key = { 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
const targets = {
  page: { path: '/workflows/one' },
  'api read': { path: '/api/v1/things/one' },
  'trpc read': { path: '/api/trpc/runs.list' },
  stream: { path: '/api/v1/events?once' },
  websocket: { path: '/api/v1/events?once', headers: { ...upgrade, ...key } },
  'api write': { path: '/api/v1/things', method: 'POST', headers: json, body: '{}' },
  'trpc write': { path: '/api/trpc/runs.start', method: 'POST', headers: json, body: '{}' },
  upload: {
    path: '/api/v1/uploads',
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: 'x',
  },
} as const;
type Target = keyof typeof targets;

const reads: readonly Target[] = ['page', 'api read', 'trpc read', 'stream', 'websocket'];
const all = Object.keys(targets) as Target[]; // these are its keys
const nothing: readonly Target[] = [];

type Row = readonly [words: string, headers: Record<string, string>, allowed: readonly Target[]];
const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const foreign = { 'sec-fetch-site': 'cross-site' };
const rows: readonly Row[] = [
  ['our own page', { 'sec-fetch-site': 'same-origin' }, all],
  ['our own page, with its origin', { 'sec-fetch-site': 'same-origin', origin: 'OWN' }, all],
  ['the address bar', { 'sec-fetch-site': 'none', ...navigation }, all],
  ['an old browser on our own page', { origin: 'OWN' }, all],
  ['our own page under the public origin', { origin: 'https://tack.example' }, all],
  ['a program that only reads', {}, reads],
  ['a program with the secret', { authorization: `Bearer ${localSecret}` }, all],
  ['a link in another site', { ...foreign, ...navigation }, ['page']],
  ['a link in a page on another port', { 'sec-fetch-site': 'same-site', ...navigation }, ['page']],
  ['a frame in another site', { ...foreign, ...navigation, 'sec-fetch-dest': 'iframe' }, nothing],
  ['another site', foreign, nothing],
  ['another site with its origin', { ...foreign, origin: 'https://evil.example' }, nothing],
  ['another site that claims ours', { ...foreign, origin: 'OWN' }, nothing],
  ['a page on another port', { 'sec-fetch-site': 'same-site' }, nothing],
  ['an old browser on another port', { origin: 'http://localhost:1' }, nothing],
  ['an old browser elsewhere', { origin: 'https://evil.example' }, nothing],
  ['our name over https', { origin: 'OWN-TLS' }, nothing],
  ['our name at the start of another', { origin: 'OWN.evil.example' }, nothing],
  ['an origin that is null', { origin: 'null' }, nothing],
  ['null from our own page', { 'sec-fetch-site': 'same-origin', origin: 'null' }, nothing],
  ['a word nobody knows', { 'sec-fetch-site': 'Same-Origin' }, nothing],
  ['two words', { 'sec-fetch-site': 'same-origin, cross-site' }, nothing],
  ['an empty word', { 'sec-fetch-site': '' }, nothing],
  ['an empty origin', { origin: '' }, nothing],
  ['another site with the secret', { ...foreign, authorization: `Bearer ${localSecret}` }, nothing],
];

describe('lets in', () => {
  test.each(rows)('%s: what it may', async (words, headers, allowed) => {
    const { asked, port } = await startDoors({ names: { publicOrigin: 'https://tack.example' } });
    const own = `localhost:${port}`;
    const filled = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('OWN-TLS', `https://${own}`).replace('OWN', `http://${own}`),
    ]);
    for (const name of all) {
      const { path, ...question } = targets[name];
      const sent = { ...('headers' in question ? question.headers : {}) };
      const answer = await asked(path, {
        ...question,
        headers: { ...sent, ...Object.fromEntries(filled) },
      });
      const wanted = allowed.includes(name) ? 200 : words.startsWith('a program') ? 401 : 403;
      expect(answer.status, name).toBe(wanted);
    }
  });
});

test('with a token, a cookie alone does not let a program act', async () => {
  const { asked, port } = await startDoors({ access: { token } });
  const browser = { 'sec-fetch-site': 'same-origin', ...json };
  const entered = await asked('/api/session', {
    ...{ method: 'POST', headers: browser, body: JSON.stringify({ token }) },
  });
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const post = (headers: Record<string, string>) =>
    asked('/api/v1/things', {
      method: 'POST',
      body: '{}',
      headers: { ...json, cookie, ...headers },
    });
  expect((await post({})).status).toBe(401);
  expect((await post({ origin: `http://localhost:${port}` })).status).toBe(200);
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
  // A browser on an unencrypted network sends no header at all with its own reads.
  expect((await asked('/api/v1/events?once', { headers: { cookie } })).status).toBe(200);
});

test('no preflight is answered, and no other origin ever gets leave to read', async () => {
  const { asked } = await startDoors();
  for (const { path } of Object.values(targets)) {
    const preflight = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const method of ['OPTIONS', 'TRACE', 'PROPFIND']) {
      const answer = await asked(path, { method, headers: preflight });
      expect(answer).toMatchObject({ status: 405, code: 'request/method-not-allowed' });
    }
    const answer = await asked(path, { headers: { 'sec-fetch-site': 'same-origin' } });
    const names = Object.keys(answer.headers).join(' ');
    expect(names).not.toContain('access-control');
  }
});
