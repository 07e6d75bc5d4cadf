import { once } from 'node:events';
import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { Backend } from '#server/runs/backend.ts';
import { startSavedWorkflow } from '#server/runs/start-saved-workflow.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { requestCancel } from '#server/store/runs/request-cancel.ts';
import { sendJson } from '#server/web/answers/send-json.ts';
import { readJsonBody } from '#server/web/bodies/read-json-body.ts';
import { defineRoute, type Exchange, type Route } from '#server/web/route.ts';

const bodyLimit = 1_000_000;
const ids = z.array(z.string().min(1).max(200)).max(500).default([]);
const startSchema = z.strictObject({
  inputs: z.record(z.string().max(500), z.json()).default({}),
  targets: ids,
  priority: z.int().min(-100).max(100).default(0),
});

/**
 * Runs over plain HTTP, for programs: start a saved workflow by its name, follow it, fetch what it
 * gave. `docs/http.md` shows it with curl.
 */
export function runRoutes(backend: Backend): readonly Route[] {
  const { database } = backend;
  return [
    defineRoute({
      ...{ method: 'POST', path: '/api/v1/workflows/:name/runs', kind: 'json', permission: 'run' },
      async handle({ request, response, params }) {
        const body = startSchema.safeParse(await readJsonBody(request, bodyLimit));
        if (!body.success) throw refuse(body.error);
        const name = params['name'] ?? '';
        const { id, revision } = await startSavedWorkflow(backend, { name, ...body.data });
        response.setHeader('location', `/api/v1/runs/${id}`);
        sendJson(response, 202, { run: id, revision, state: 'queued' });
      },
    }),
    defineRoute({
      ...{ method: 'GET', path: '/api/v1/runs/:id', kind: 'json', permission: 'read' },
      async handle({ response, params }) {
        sendJson(response, 200, describeRun(await findRun(database, params['id'] ?? '')));
      },
    }),
    defineRoute({
      ...{ method: 'GET', path: '/api/v1/runs/:id/events', kind: 'stream', permission: 'read' },
      handle: (exchange) => streamEvents(exchange, backend),
    }),
    defineRoute({
      ...{ method: 'POST', path: '/api/v1/runs/:id/cancel', kind: 'json', permission: 'run' },
      async handle({ request, response, params }) {
        await readJsonBody(request, bodyLimit);
        sendJson(response, 200, { state: await requestCancel(database, params['id'] ?? '') });
      },
    }),
  ];
}

function describeRun(run: Awaited<ReturnType<typeof findRun>>) {
  const { id, title, state, failure, createdAt, startedAt, endedAt } = run;
  const nodes = Object.fromEntries(
    run.nodes.map(({ node, state: its, seconds, outputs, notices }) => [
      node,
      { state: its, seconds, outputs: outputs ?? {}, notices },
    ]),
  );
  return { run: id, title, state, failure, createdAt, startedAt, endedAt, nodes };
}

/** Server-sent events: kept ones carry their number as id, so `Last-Event-ID` misses none. */
async function streamEvents(exchange: Exchange, { database, feed }: Backend): Promise<void> {
  const { request, response, params, query, signal } = exchange;
  const id = params['id'] ?? '';
  await findRun(database, id);
  const since = Number(request.headers['last-event-id'] ?? query.get('since') ?? 0);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  for await (const message of feed.follow(
    id,
    Number.isSafeInteger(since) && since > 0 ? since : 0,
    signal,
  )) {
    const [head, data] =
      message.type === 'kept'
        ? [`id: ${message.seq}\n`, message.event]
        : ['event: passing\n', message.message];
    const isTaken = response.write(`${head}data: ${JSON.stringify(data)}\n\n`);
    if (!isTaken) await once(response, 'drain', { signal }).catch(() => {}); // or the reader has left
  }
  response.end();
}

function refuse(error: z.ZodError): AppError {
  const [issue] = error.issues;
  const place = issue?.path.join('.') || 'The body';
  return new AppError('request/invalid', `${place} is wrong: ${issue?.message}.`);
}
