import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { portTypes } from '#nodes/contract/ports.ts';
import { hashSchema } from './inputs.ts';
import { procedure, router } from './procedure.ts';

const plainTypes = ['text', 'captions', 'number', 'metrics'] as const;

/** Stored values. The bytes of large ones come from `/api/artifacts/HASH`. */
export const artifactsRouter = router({
  /** A small value in place. */
  read: procedure('read')
    .input(z.strictObject({ hash: hashSchema, type: z.enum(plainTypes) }))
    .query(async ({ ctx, input: { hash, type } }) => {
      await requireThere(await ctx.backend.store.values.use(hash), hash);
      return portTypes[type].parse(await ctx.backend.store.values.load({ type, hash }));
    }),

  /** What a node recorded for inspectors. */
  readTrace: procedure('read')
    .input(z.strictObject({ hash: hashSchema }))
    .query(async ({ ctx, input: { hash } }) => {
      await requireThere(await ctx.backend.store.values.use(hash), hash);
      return ctx.backend.store.values.loadTrace(hash);
    }),
});

async function requireThere(isThere: boolean, hash: string): Promise<void> {
  if (isThere) return;
  throw new AppError('artifact/not-found', 'This value is no longer stored; run again.', {
    details: { hash },
  });
}
