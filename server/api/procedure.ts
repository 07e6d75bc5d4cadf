import { initTRPC, TRPCError } from '@trpc/server';
import { AppError } from '#nodes/contract/errors.ts';
import { type Permission, requirePermission } from '#nodes/contract/permissions.ts';
import type { ApiContext } from './api-context.ts';
import { trpcCodeOf } from './trpc-code-of.ts';
import { withoutPaths } from './without-paths.ts';

type Meta = { readonly permission: Permission };

const pingMs = 10_000;

const {
  procedure: open,
  router: createRouter,
  middleware,
} = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    sse: {
      ping: { enabled: true, intervalMs: pingMs },
      client: { reconnectAfterInactivityMs: 3 * pingMs },
    },
    /** A code and a sentence; what nobody foresaw says nothing but the request it happened in. */
    errorFormatter({ shape, error, ctx }) {
      const { cause } = error;
      const requestId = ctx?.requestId ?? null;
      const status = shape.data.httpStatus;
      if (cause instanceof AppError) {
        const { code, message, details } = cause;
        return {
          code: shape.code,
          message: withoutPaths(message),
          data: { code, details: cleanDetails(details), requestId, status },
        };
      }
      const isOurs = error.code === 'INTERNAL_SERVER_ERROR';
      return {
        code: shape.code,
        message: isOurs ? 'Something went wrong that Tack did not foresee.' : refusal(error),
        data: {
          code: isOurs ? 'server/failed' : 'request/invalid',
          details: {},
          requestId,
          status,
        },
      };
    },
  });

export const router = createRouter;

const named = middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof AppError)) return result;
  const { cause } = result.error;
  throw new TRPCError({ code: trpcCodeOf(cause.code), message: cause.message, cause });
});

/** A procedure that asks for its permission itself, however it is called. */
export function procedure(permission: Permission) {
  return open
    .meta({ permission })
    .use(named)
    .use(({ ctx, next }) => {
      requirePermission(ctx.caller, permission);
      return next();
    });
}

/** What was wrong with an input, in one sentence. */
function refusal(error: TRPCError): string {
  const { cause } = error;
  if (!cause || !('issues' in cause) || !Array.isArray(cause.issues)) return error.message;
  const [issue] = cause.issues as { path: PropertyKey[]; message: string }[];
  const place = issue?.path.map(String).join('.') || 'the input';
  return `${place} is wrong: ${issue?.message}.`;
}

/** Details are for programs; where files lie here is not for them to know. */
function cleanDetails(details: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(details), (_, value: unknown) =>
    typeof value === 'string' ? withoutPaths(value) : value,
  );
}
