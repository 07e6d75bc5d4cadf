import { readQueueState } from '#server/store/runs/queue-state.ts';
import { procedure, router } from './procedure.ts';

/** The server itself. */
export const systemRouter = router({
  status: procedure('read').query(async ({ ctx }) => ({
    version: ctx.version,
    queue: await readQueueState(ctx.backend.database),
    permissions: [...(ctx.caller?.permissions ?? [])],
  })),
});
