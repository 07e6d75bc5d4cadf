import { AppError } from '#nodes/contract/errors.ts';
import type { Route } from './route.ts';

/** A route, and what the names in its pattern stand for. */
export type FoundRoute = { readonly route: Route; readonly params: Record<string, string> };

/**
 * Finds the route for a path: the first whose pattern fits. Pages never answer under `/api`.
 *
 * @throws AppError request/not-found, request/method-not-allowed
 */
export function findRoute(
  routes: readonly Route[],
  method: string,
  segments: readonly string[],
): FoundRoute {
  const isApi = segments[0] === 'api';
  const fitting = routes.flatMap((route) => {
    const params = isApi && route.kind === 'page' ? null : matchPath(route.path, segments);
    return params ? [{ route, params }] : [];
  });
  const found = fitting.find(({ route }) => answersTo(route, method));
  if (found) return found;
  if (fitting.length === 0) throw new AppError('request/not-found', 'There is nothing here.');
  throw new AppError('request/method-not-allowed', 'This cannot be done here.', {
    details: { allow: [...new Set(fitting.map(({ route }) => route.method))].join(', ') },
  });
}

/** What can be got can be asked about, except streams: those would not end. */
function answersTo(route: Route, method: string): boolean {
  return route.method === (method === 'HEAD' && route.kind !== 'stream' ? 'GET' : method);
}

function matchPath(pattern: string, segments: readonly string[]): Record<string, string> | null {
  const parts = pattern.split('/').slice(1);
  const isOpenEnded = parts.at(-1) === '*';
  if (isOpenEnded) parts.pop();
  if (isOpenEnded ? segments.length < parts.length : segments.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}
