import { describe, expect, test } from 'vitest';
import { requirePermission } from '#nodes/contract/permissions.ts';
import { type Answer, ask } from '../ask.ts';
import { localSecret, startDoors, token, tryRoutes } from '../start-doors.ts';

const json = { 'content-type': 'application/json' };
const page = { 'sec-fetch-site': 'same-origin' };

type Doors = Awaited<ReturnType<typeof startDoors>>;
const show = ({ asked }: Doors, shown: string) =>
  asked('/api/session', {
    ...{ method: 'POST', headers: { ...json, ...page }, body: JSON.stringify({ token: shown }) },
  });
const cookieOf = (answer: Answer) => answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
const pathOf = (pattern: string) => pattern.replace(':name', 'x').replace('*', 'x');

describe('with a token', () => {
  test('every route of the inventory asks for it', async () => {
    const { asked } = await startDoors({ access: { token } });
    for (const { method, path, kind } of tryRoutes) {
      const type = kind === 'upload' ? 'image/png' : 'application/json';
      const question = { method, ...(method === 'GET' ? {} : { body: '{}' }) };
      for (const headers of [
        { ...page, 'content-type': type },
        { ...page, 'content-type': type, 'x-middleware-subrequest': 'middleware:middleware' },
        { ...page, 'content-type': type, authorization: 'Basic dXNlcjpwYXNz' },
        { ...page, 'content-type': type, cookie: 'tack_session=wrong' },
      ]) {
        const answer = await asked(pathOf(path), { ...question, headers });
        expect(answer.status, `${method} ${path}`).toBe(401);
        expect(answer.headers['www-authenticate']).toBe('Bearer realm="Tack"');
        expect(answer.text).not.toContain('via');
      }
    }
  });

  test('a program shows it, or the local secret, as a bearer', async () => {
    const { asked } = await startDoors({ access: { token } });
    for (const shown of [token, localSecret]) {
      const headers = { authorization: `Bearer ${shown}` };
      const answer = await asked('/api/v1/things/one', { headers });
      expect(JSON.parse(answer.text)).toMatchObject({ via: 'bearer' });
    }
    for (const shown of ['', 'wrong', `${token}x`, token.slice(1), token.toUpperCase()]) {
      const headers = { authorization: `Bearer ${shown}` };
      expect((await asked('/api/v1/things/one', { headers })).status).toBe(401);
    }
  });

  test('it is not taken from the address', async () => {
    const { asked } = await startDoors({ access: { token } });
    expect((await asked(`/api/v1/things/one?token=${token}&t=${token}`)).status).toBe(401);
  });

  test('a browser gets a page that asks for it, whole in itself', async () => {
    const { asked } = await startDoors({ access: { token } });
    const answer = await asked('/workflows/one', { headers: { 'sec-fetch-site': 'none' } });
    expect(answer.status).toBe(401);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const nonce = /'nonce-([^']+)' 'strict-dynamic'/.exec(
      String(answer.headers['content-security-policy']),
    )?.[1];
    expect(answer.text).toContain(`<script nonce="${nonce}">`);
    expect(answer.text).toContain(`<style nonce="${nonce}">`);
    expect(answer.text).not.toMatch(/src=|href=/);
    const again = await asked('/workflows/one');
    expect(again.text).not.toContain(nonce);
  });

  test('a browser trades it for a cookie that scripts and other sites cannot use', async () => {
    const doors = await startDoors({ access: { token } });
    const answer = await show(doors, token);
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^tack_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    const cookie = cookieOf(answer);
    const thing = await doors.asked('/api/v1/things/one', { headers: { ...page, cookie } });
    expect(JSON.parse(thing.text)).toMatchObject({ via: 'session' });
    const said = await doors.asked('/api/session', { headers: { ...page, cookie } });
    expect(JSON.parse(said.text)).toEqual({ permissions: ['read', 'edit', 'run', 'admin'] });
    expect((await doors.asked('/api/session', { headers: page })).status).toBe(401);
  });

  test('over TLS the cookie is bound to this host', async () => {
    const doors = await startDoors({
      ...{ access: { token, isSecure: true }, names: { publicOrigin: 'https://tack.example' } },
    });
    const answer = await show(doors, token);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-tack_session=.*; Path=\/;.*; Secure$/,
    );
    const cookie = cookieOf(answer);
    expect((await doors.asked('/', { headers: { ...page, cookie } })).status).toBe(200);
    const unbound = cookie.replace('__Host-', '');
    expect((await doors.asked('/', { headers: { ...page, cookie: unbound } })).status).toBe(401);
  });

  test('a cookie somebody else set beside ours counts for nothing', async () => {
    const doors = await startDoors({ access: { token } });
    const cookie = `tack_session=planted; ${cookieOf(await show(doors, token))}`;
    expect((await doors.asked('/', { headers: { ...page, cookie } })).status).toBe(401);
  });

  test('the token of a link opens one session, soon, and is no bearer', async () => {
    let now = 0;
    const doors = await startDoors({ access: { token, now: () => now } });
    const link = doors.access.makeLinkToken();
    const headers = { authorization: `Bearer ${link}` };
    expect((await doors.asked('/api/v1/things/one', { headers })).status).toBe(401);
    expect((await show(doors, link)).status).toBe(204);
    expect((await show(doors, link)).status).toBe(401);
    const late = doors.access.makeLinkToken();
    now += 15 * 60_000;
    expect((await show(doors, late)).status).toBe(401);
  });

  test('a session ends when it is given back, closed for all, or a week old', async () => {
    let now = 0;
    const doors = await startDoors({ access: { token, now: () => now } });
    const enter = async () => ({ ...page, cookie: cookieOf(await show(doors, token)) });
    const statusFor = async (headers: Record<string, string>) =>
      (await doors.asked('/', { headers })).status;
    const [first, second] = [await enter(), await enter()];
    const left = await doors.asked('/api/session', { method: 'DELETE', headers: first });
    expect(left.headers['set-cookie']?.[0]).toContain('tack_session=; Max-Age=0');
    expect(await Promise.all([statusFor(first), statusFor(second)])).toEqual([401, 200]);
    doors.access.closeAllSessions();
    expect(await statusFor(second)).toBe(401);
    const third = await enter();
    now += 7 * 24 * 3600 * 1000;
    expect(await statusFor(third)).toBe(401);
  });

  test('ten wrong ones a minute from one address are enough', async () => {
    let now = 0;
    const doors = await startDoors({ access: { token, now: () => now } });
    const cookie = cookieOf(await show(doors, token));
    for (let tries = 0; tries < 5; tries++) {
      expect((await show(doors, 'wrong')).status).toBe(401);
      const headers = { authorization: 'Bearer wrong' };
      expect((await doors.asked('/api/v1/things/one', { headers })).status).toBe(401);
    }
    const refused = await show(doors, token);
    expect(refused).toMatchObject({ status: 429, code: 'access/too-many-tries' });
    expect(refused.headers['retry-after']).toBe('60');
    // Whoever is in stays in.
    expect((await doors.asked('/', { headers: { ...page, cookie } })).status).toBe(200);
    now += 60_000;
    expect((await show(doors, token)).status).toBe(204);
  });

  test('a session is opened by our own page only', async () => {
    const { asked } = await startDoors({ access: { token } });
    const body = JSON.stringify({ token });
    for (const headers of [
      { ...json },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, origin: 'https://evil.example' },
      { ...page, 'content-type': 'application/x-www-form-urlencoded' },
    ]) {
      const answer = await asked('/api/session', { method: 'POST', headers, body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });
});

test('without a token, somebody at this machine may do everything', async () => {
  const { asked } = await startDoors();
  const answer = await asked('/api/v1/things', {
    ...{ method: 'POST', body: '{}', headers: { ...json, ...page } },
  });
  expect(JSON.parse(answer.text)).toEqual({ via: 'loopback' });
});

test('a wrong token is wrong even where none is needed', async () => {
  const { asked } = await startDoors();
  expect((await asked('/', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
});

test('a route refuses by itself, whoever calls it', async () => {
  for (const route of tryRoutes) {
    const exchange = {} as Parameters<typeof route.handle>[0]; // nothing of it is read
    await expect(route.handle(exchange, null), route.path).rejects.toMatchObject({
      code: 'access/token-needed',
    });
    const nobody = { permissions: new Set<never>(), via: 'session' } as const;
    await expect(route.handle(exchange, nobody), route.path).rejects.toMatchObject({
      code: 'access/denied',
    });
  }
});

test('a permission is asked for, not guessed', () => {
  const reader = { permissions: new Set(['read'] as const), via: 'session' } as const;
  expect(() => requirePermission(reader, 'read')).not.toThrow();
  expect(() => requirePermission(reader, 'edit')).toThrow("This needs the permission 'edit'.");
  expect(() => requirePermission(undefined, 'read')).toThrow('This needs a token.');
});

test('headers that only a proxy or we may set do not reach a page', async () => {
  const { asked } = await startDoors();
  const answer = await asked('/', {
    headers: {
      'x-middleware-subrequest': 'canary',
      'x-forwarded-host': 'canary',
      forwarded: 'canary',
      'content-security-policy': "script-src 'nonce-canary'",
      'content-security-policy-report-only': 'canary',
    },
  });
  expect(answer.status).toBe(200);
  expect(answer.text).not.toContain('canary');
});

test('other addresses of this machine do not pass for it when a name is wrong', async () => {
  const { port } = await startDoors({ listen: { host: '127.0.0.1', port: 0 } });
  await expect(ask({ port, host: '127.0.0.2' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
