import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { portTypes } from '#nodes/contract/ports.ts';
import { keepRecent } from '#server/store/recent-values.ts';
import {
  summarisedTypes,
  summariseValue,
  type ValueSummary,
} from '#server/store/summaries/summarise-value.ts';
import { hashSchema } from './inputs.ts';
import { procedure, router } from './procedure.ts';

/** What a hash stands for never changes, so what was summed up once stays true. */
const summaries = keepRecent<ValueSummary>(200);

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

  /** The figures of a value that is made of tensors: what a card shows of it. */
  summarise: procedure('read')
    .input(z.strictObject({ hash: hashSchema, type: z.enum(summarisedTypes) }))
    .query(async ({ ctx, input: { hash, type } }) => {
      const name = `${type} ${hash}`;
      const known = summaries.get(name);
      if (known) return known;
      await requireThere(await ctx.backend.store.values.use(hash), hash);
      const summary = summariseValue(type, await ctx.backend.store.values.load({ type, hash }));
      summaries.set(name, summary);
      return summary;
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
