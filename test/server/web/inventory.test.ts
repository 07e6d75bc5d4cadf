import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Caller } from '#nodes/contract/permissions.ts';
import { appRouter } from '#server/api/app-router.ts';
import { openInstaller } from '#server/packs/installer/open-installer.ts';
import { createAccess } from '#server/web/access/create-access.ts';
import { createRoutes } from '#server/web/create-routes.ts';
import type { Exchange, Route } from '#server/web/route.ts';
import { procedureInventory } from '#test/helpers/procedure-inventory.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { localSecret, startDoors, token } from './start-doors.ts';

/** Every way in, and what it takes. A new one is not in until it stands here. */
const routes = {
  'GET /api/health': 'anyone',
  'GET /api/session': 'anyone',
  'POST /api/session': 'anyone',
  'DELETE /api/session': 'anyone',
  'GET /api/artifacts/:hash': 'read',
  'GET /api/thumbnails/:hash': 'read',
  'POST /api/pictures': 'edit',
  'POST /api/values': 'edit',
  'GET /api/trpc/*': 'read',
  'POST /api/trpc/*': 'read',
  'POST /api/v1/workflows/:name/runs': 'run',
  'GET /api/v1/runs/:id': 'read',
  'GET /api/v1/runs/:id/events': 'read',
  'POST /api/v1/runs/:id/cancel': 'run',
  'GET /*': 'read',
};

const packsFolders: readonly string[] = [];

async function everything() {
  const backend = await scratchBackend();
  const { folders } = backend.store;
  const installer = await openInstaller(
    { packsFolders, packsFolder: folders.packs, recordsFolder: folders.derived },
    {
      readHub: () => expect.fail('Nothing is installed here.'),
      onStrange: (error) => expect.fail(String(error)),
    },
  );
  const access = createAccess({ token, localSecret });
  const all = createRoutes({
    ...{ access, backend, packsFolders, installer, version: '1.2.3', device: null },
    memory: () => null,
    worker: () => 'up' as const,
  });
  const log = pino({ level: 'silent' });
  const context = {
    ...{ backend: { ...backend, log }, packsFolders, installer },
    ...{ version: '1.2.3', device: null, memory: () => null },
  };
  return { all, context };
}

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const pathOf = ({ path }: Route) => path.replaceAll(/:\w+|\*/g, 'x');

test('every procedure is listed with its permission', () => {
  const { procedures: all } = appRouter._def as unknown as {
    procedures: Record<string, { _def: { meta?: { permission?: string } } }>;
  }; // what `procedure()` has set
  const found = Object.entries(all).map(([name, { _def }]) => [name, _def.meta?.permission]);
  expect(Object.fromEntries(found)).toEqual(procedureInventory);
});

test('every route is listed, and refuses by itself, with nothing in front of it', async () => {
  const { all, context } = await everything();
  const found = all.map((route) => [nameOf(route), route.permission ?? 'anyone']);
  expect(Object.fromEntries(found)).toEqual(routes);
  expect(found).toHaveLength(Object.keys(routes).length); // none hides another

  const exchange = {} as Exchange; // nothing of it is read
  const looker = { permissions: new Set(['read'] as const), via: 'session' } as const;
  for (const route of all.filter(({ permission }) => permission !== null)) {
    await expect(route.handle(exchange, null), nameOf(route)).rejects.toMatchObject({
      code: 'access/token-needed',
    });
    if (route.permission === 'read') continue;
    await expect(route.handle(exchange, looker), nameOf(route)).rejects.toMatchObject({
      code: 'access/denied',
    });
  }
  for (const [name, permission] of Object.entries(procedureInventory)) {
    const call = (caller: Caller | null) =>
      callerOf(name, appRouter.createCaller({ ...context, caller, requestId: 'none' }))({});
    await expect(call(null), name).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    if (permission === 'read') continue;
    await expect(call(looker), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

/** The procedure of that name, which a caller has as a member of a member. */
function callerOf(name: string, caller: unknown): (input: unknown) => Promise<unknown> {
  const found = name
    .split('.')
    .reduce((at: unknown, key) => (at as Record<string, unknown>)[key], caller);
  return found as (input: unknown) => Promise<unknown>;
}

test('with a token, nothing is to be had without it, and it is in no answer', async () => {
  const { all } = await everything();
  const inside = all.filter(({ path }) => path !== '/api/session'); // the helper brings its own
  const { asked, lines } = await startDoors({ access: { token }, routes: inside });
  const paths = [
    ...inside.map(pathOf).filter((path) => path !== '/api/health'),
    ...Object.keys(procedureInventory).map((name) => `/api/trpc/${name}`),
    ...['/../server.json', '/server.json', '/api/artifacts/server.json', '/.env', '/package.json'],
  ];
  const said: string[] = [];
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const type = path === '/api/pictures' ? 'image/png' : 'application/json';
      const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' };
      const body = ['GET', 'HEAD'].includes(method) ? undefined : '{}';
      const closed = await asked(path, { method, headers, body });
      expect([400, 401, 404, 405], `${method} ${path}`).toContain(closed.status);
      const authorization = `Bearer ${token}`;
      const open = await asked(path, { method, headers: { ...headers, authorization }, body });
      expect(open.status, `${method} ${path}: ${open.text}`).toBeLessThan(500);
      said.push(closed.text, open.text);
    }
  }
  const everythingSaid = said.join('\n') + lines.join('\n');
  for (const secret of [token, localSecret]) expect(everythingSaid).not.toContain(secret);
});
