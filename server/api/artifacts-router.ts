import * as z from 'zod';
import { portTypes } from '#nodes/contract/ports.ts';
import type { DirectionAnalysis } from '#nodes/editing/analysis/analyse-direction.ts';
import { analyseStoredDirection } from '#server/runs/directions/analyse-stored-direction.ts';
import { compareStoredDirections } from '#server/runs/directions/compare-stored-directions.ts';
import { requireValues } from '#server/runs/directions/require-values.ts';
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
const analyses = keepRecent<DirectionAnalysis>(50);

const sideSchema = z.strictObject({
  embedding: hashSchema,
  captions: hashSchema,
  tokens: hashSchema.optional(),
});

const plainTypes = ['text', 'captions', 'number', 'metrics'] as const;

/** Stored values. The bytes of large ones come from `/api/artifacts/HASH`. */
export const artifactsRouter = router({
  /** A small value in place. */
  read: procedure('read')
    .input(z.strictObject({ hash: hashSchema, type: z.enum(plainTypes) }))
    .query(async ({ ctx, input: { hash, type } }) => {
      await requireValues(ctx.backend.store.values, [hash]);
      return portTypes[type].parse(await ctx.backend.store.values.load({ type, hash }));
    }),

  /** The figures of a value that is made of tensors: what a card shows of it. */
  summarise: procedure('read')
    .input(z.strictObject({ hash: hashSchema, type: z.enum(summarisedTypes) }))
    .query(async ({ ctx, input: { hash, type } }) => {
      const name = `${type} ${hash}`;
      const known = summaries.get(name);
      if (known) return known;
      await requireValues(ctx.backend.store.values, [hash]);
      const summary = summariseValue(type, await ctx.backend.store.values.load({ type, hash }));
      summaries.set(name, summary);
      return summary;
    }),

  /** All that the Direction Lab shows of a direction; without `direction`, of what the captions give. */
  analyseDirection: procedure('read')
    .input(
      z.strictObject({
        before: sideSchema,
        after: sideSchema,
        direction: hashSchema.optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const name = JSON.stringify(input);
      const known = analyses.get(name);
      if (known) return known;
      const analysis = await analyseStoredDirection(ctx.backend.store.values, input);
      analyses.set(name, analysis);
      return analysis;
    }),

  /** Cosines between a direction and others, null where they are not of one kind. */
  compareDirections: procedure('read')
    .input(z.strictObject({ hash: hashSchema, others: z.array(hashSchema).max(200) }))
    .query(({ ctx, input }) => compareStoredDirections(ctx.backend.store.values, input)),

  /** What a node recorded for inspectors. */
  readTrace: procedure('read')
    .input(z.strictObject({ hash: hashSchema }))
    .query(async ({ ctx, input: { hash } }) => {
      await requireValues(ctx.backend.store.values, [hash]);
      return ctx.backend.store.values.loadTrace(hash);
    }),
});
