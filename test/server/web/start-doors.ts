import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type AccessSettings, createAccess } from '#server/web/access/create-access.ts';
import { createWebServer, type WebServerSettings } from '#server/web/create-web-server.ts';
import { defineRoute, type Route } from '#server/web/route.ts';
import { pageRoute } from '#server/web/routes/page-route.ts';
import { sessionRoutes } from '#server/web/routes/session-routes.ts';
import { trpcRoutes } from '#server/web/routes/trpc-routes.ts';
import { type Answer, ask, type Question } from './ask.ts';

export const localSecret = 'local-secret-of-forty-three-characters-here';
export const token = 'configured-token-of-many-characters';

type Settings = Partial<Pick<WebServerSettings, 'names' | 'heartbeatMs' | 'listen'>> & {
  readonly access?: Partial<AccessSettings>;
  readonly routes?: readonly Route[];
};

/** One route of each kind, answering with who asked. */
export const tryRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'GET', path: '/api/v1/things/:name', kind: 'json', permission: 'read' },
    async handle({ response, params }, caller) {
      response.end(JSON.stringify({ via: caller.via, params }));
    },
  }),
  defineRoute({
    ...{ method: 'POST', path: '/api/v1/things', kind: 'json', permission: 'edit' },
    async handle({ response }, caller) {
      response.end(JSON.stringify({ via: caller.via }));
    },
  }),
  defineRoute({
    ...{ method: 'GET', path: '/api/v1/events', kind: 'stream', permission: 'read' },
    async handle({ response, query }) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      if (query.has('once')) response.end();
    },
  }),
  defineRoute({
    ...{ method: 'POST', path: '/api/v1/uploads', kind: 'upload', permission: 'edit' },
    async handle({ response }) {
      response.end('{}');
    },
  }),
  defineRoute({
    ...{ method: 'GET', path: '/api/v1/failures', kind: 'json', permission: 'read' },
    async handle() {
      const cause = new Error('connect postgres://tack:canary-password@/srv/secret/socket');
      throw new Error('canary-message in /srv/secret/place.ts', { cause });
    },
  }),
  ...trpcRoutes(async (request, response, caller) => {
    response.end(
      JSON.stringify({ via: caller.via, body: 'body' in request ? request.body : null }),
    );
  }),
  pageRoute(async (request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(JSON.stringify(request.headers));
  }),
];

/** A server on a free port, closed with its test; `asked` asks it. */
export async function startDoors({ access = {}, routes = tryRoutes, ...settings }: Settings = {}) {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const doors = createAccess({ token: null, localSecret, ...access });
  const server = await createWebServer({
    listen: { host: '127.0.0.1', port: 0 },
    ...settings,
    ...{ access: doors, routes: [...sessionRoutes(doors), ...routes], log },
  });
  onTestFinished(() => server.close());
  const asked = (path: string, question: Omit<Question, 'port' | 'path'> = {}): Promise<Answer> =>
    ask({ port: server.port, path, ...question });
  return { server, access: doors, asked, lines, port: server.port };
}
