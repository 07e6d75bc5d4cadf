import { readQueueState } from '#server/store/runs/queue-state.ts';
import { readToolRecord } from '#server/store/tool-record.ts';
import { procedure, router } from './procedure.ts';

/** The server itself. */
export const systemRouter = router({
  status: procedure('read').query(async ({ ctx }) => ({
    version: ctx.version,
    queue: await readQueueState(ctx.backend.database),
    device: ctx.device,
    /** How models are computed here, in the words of a key; null until they have been for the first time. */
    numerics: (await readToolRecord(ctx.backend.store.folders))?.numerics ?? null,
    permissions: [...(ctx.caller?.permissions ?? [])],
  })),
});
