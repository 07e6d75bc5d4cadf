import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type Caller, type Permission, requirePermission } from '#nodes/contract/permissions.ts';

/** What a route serves; the doors ask more of some kinds than of others. */
export type RouteKind = 'page' | 'json' | 'stream' | 'upload' | 'artifact';

/** One request and its answer. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** What the pattern's `:names` stand for, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Aborted when the other side is gone, its session is revoked or the server stops. */
  readonly signal: AbortSignal;
  readonly log: Logger;
};

type Described = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/api/artifacts/:hash`; `/*` at the end stands for anything below. */
  readonly path: string;
  readonly kind: RouteKind;
};

/** One entry of the inventory: where, who may, and what happens then. */
export type Route = Described & {
  /** `null`: anyone who comes through the doors. */
  readonly permission: Permission | null;
  readonly handle: (exchange: Exchange, caller: Caller | null) => Promise<void>;
};

/** A route that asks for its permission itself, whoever calls it. */
export function defineRoute(
  route: Described & {
    readonly permission: Permission;
    readonly handle: (exchange: Exchange, caller: Caller) => Promise<void>;
  },
): Route {
  return {
    ...route,
    async handle(exchange, caller) {
      requirePermission(caller, route.permission);
      await route.handle(exchange, caller);
    },
  };
}

/** A route for anyone who comes through the doors, with or without a token. */
export function defineOpenRoute(route: Described & Pick<Route, 'handle'>): Route {
  return { ...route, permission: null };
}
