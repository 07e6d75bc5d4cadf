import { setTimeout as wait } from 'node:timers/promises';
import { sendJson } from '#server/web/answers/send-json.ts';
import { defineOpenRoute, type Route } from '#server/web/route.ts';

/** How the parts of a server are. */
export type Health = {
  readonly database: 'up' | 'down';
  /** `elsewhere`: other processes run models; `down`: ours could not be started. */
  readonly worker: 'up' | 'elsewhere' | 'down';
};

const patienceMs = 2000;
const unknown: Health = { database: 'down', worker: 'down' };

/** Says whether everything is up: to anyone; the parts only to those who may come in. */
export function healthRoute(version: string, probe: () => Promise<Health>): Route {
  return defineOpenRoute({
    ...{ method: 'GET', path: '/api/health', kind: 'json' },
    async handle({ response, log }, caller) {
      const health = await Promise.race([
        probe().catch((error: unknown) => {
          log.warn({ error }, 'The health probe failed.');
          return unknown;
        }),
        wait(patienceMs, unknown, { ref: false }),
      ]);
      const isUp = health.database === 'up' && health.worker !== 'down';
      const status = isUp ? 'ok' : 'down';
      sendJson(response, isUp ? 200 : 503, caller ? { status, version, ...health } : { status });
    },
  });
}
