import * as z from 'zod';

/** What nodes record, by the name they record it under. */
export const traceSchemas = {
  attempts: z.array(
    z.object({
      prompt: z.string(),
      written: z.string(),
      refusal: z.string().nullable(),
      tokens: z.number(),
      shots: z.number().optional(),
      /** The captions that were read out of what was written. */
      before: z.array(z.string()).optional(),
      after: z.array(z.string()).optional(),
    }),
  ),
  beams: z.array(z.object({ text: z.string(), logProbability: z.number() })),
  /** Attention loss of several rows at each step. */
  losses: z.array(z.array(z.number())),
  /** How far guidance moved the latents at each step. */
  updates: z.array(z.number()),
  /** The predicted noise at each step of an inversion. */
  noise: z.array(z.object({ mean: z.number(), std: z.number() })),
  tokens: z.object({
    counts: z.array(z.number()),
    limit: z.number(),
    /** Names of each caption's tokens, padding left out; older runs have none. */
    texts: z.array(z.array(z.string())).optional(),
  }),
  unetCalls: z.number(),
  backwardCalls: z.number(),
} satisfies Record<string, z.ZodType>;

export type TraceName = keyof typeof traceSchemas;
export type TraceOf<Name extends TraceName> = z.infer<(typeof traceSchemas)[Name]>;
