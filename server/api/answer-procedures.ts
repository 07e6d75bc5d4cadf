import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http';
import type { Caller } from '#nodes/contract/permissions.ts';
import type { ApiContext } from './api-context.ts';
import { appRouter } from './app-router.ts';
import { redactSecrets } from './redact-secrets.ts';

/** Where the procedures are asked for. */
export const procedurePath = '/api/trpc';
const batchLimit = 20;

/** Answers requests for procedures; what nobody foresaw goes to the log with its request's id. */
export function answerProcedures(given: Omit<ApiContext, 'caller' | 'requestId'>) {
  const { log } = given.backend;
  return async (request: IncomingMessage, response: ServerResponse, caller: Caller) => {
    const requestId = String(response.getHeader('x-request-id') ?? '');
    const path = (request.url ?? '').split('?')[0]?.slice(procedurePath.length + 1) ?? '';
    await nodeHTTPRequestHandler({
      req: request,
      res: response,
      path,
      router: appRouter,
      createContext: async (): Promise<ApiContext> => ({ ...given, caller, requestId }),
      maxBatchSize: batchLimit,
      onError({ error, path: name }) {
        if (error.code === 'INTERNAL_SERVER_ERROR') {
          log.error(
            { trace: redactSecrets(inspect(error.cause ?? error)), requestId, procedure: name },
            'A procedure failed.',
          );
        }
      },
    });
  };
}
