import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { AppError } from '#nodes/contract/errors.ts';
import type { Access } from './access/create-access.ts';
import { createPagePolicy } from './answers/page-policy.ts';
import { sendError } from './answers/send-error.ts';
import { sendTokenPage } from './answers/send-token-page.ts';
import { setSafeHeaders } from './answers/set-safe-headers.ts';
import { dropForeignHeaders } from './doors/drop-foreign-headers.ts';
import { passHostDoor } from './doors/host-door.ts';
import { passMethodDoor } from './doors/method-door.ts';
import { passOriginDoor } from './doors/origin-door.ts';
import type { ServedPlaces } from './doors/served-places.ts';
import { passTypeDoor } from './doors/type-door.ts';
import { findRoute } from './find-route.ts';
import type { OpenExchanges } from './open-exchanges.ts';
import { readTarget } from './read-target.ts';
import type { Route } from './route.ts';

/** What every request is answered from. */
export type Answering = {
  readonly access: Access;
  readonly routes: readonly Route[];
  readonly places: ServedPlaces;
  readonly exchanges: OpenExchanges;
  readonly log: Logger;
};

type Answer = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly log: Logger;
};

/** Answers one request: through every door, then by its route; never fails. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  answering: Answering,
): Promise<void> {
  const requestId = randomUUID();
  const answer = { request, response, requestId, log: answering.log.child({ requestId }) };
  setSafeHeaders(response, requestId);
  // Whoever writes to somebody who has left need not know.
  response.on('error', () => {});
  try {
    await goThroughDoors(answer, answering);
  } catch (error) {
    answerFailure(error, answer);
  }
}

/** Nothing that goes wrong in one answer may end the server. */
function answerFailure(error: unknown, answer: Answer): void {
  try {
    if (answer.response.destroyed) answer.log.debug('The other side left before its answer.');
    else sendError(error, answer);
  } catch (failure) {
    answer.response.destroy();
    answer.log.error({ trace: String(failure) }, 'An error could not be answered.');
  }
}

async function goThroughDoors(answer: Answer, answering: Answering): Promise<void> {
  const { request, response } = answer;
  const { access, places, exchanges } = answering;
  passHostDoor(request, places);
  passMethodDoor(request.method);
  dropForeignHeaders(request);
  const { segments, query } = readTarget(request.url);
  const identity = access.identify(request);
  const caller = identity?.caller ?? null;
  const { route, params } = findRoute(answering.routes, request.method ?? '', segments);
  answer.log.debug({ method: request.method, route: route.path }, 'A request came in.');
  passOriginDoor(request, { kind: route.kind, places }, caller);
  exchanges.add(response, identity);
  if (route.permission !== null && !caller) {
    if (route.kind !== 'page') throw new AppError('access/token-needed', 'This needs a token.');
    sendTokenPage(response);
    return;
  }
  passTypeDoor(request, route.kind);
  if (route.kind === 'page') setPagePolicy(answer);
  await route.handle({ ...answer, params, query, signal: signalOf(response) }, caller);
}

/** Pages learn their nonce from the request, where Next looks for it. */
function setPagePolicy({ request, response }: Answer): void {
  const { policy } = createPagePolicy();
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
}

function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}
