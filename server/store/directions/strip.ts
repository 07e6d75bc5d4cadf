import * as z from 'zod';

/** One edit at several strengths of its direction, in their order. */
export const stripSchema = z
  .array(
    z.strictObject({
      /** Hash of the edited picture. */
      picture: z.string().regex(/^[0-9a-f]{64}$/),
      strength: z.number(),
    }),
  )
  .max(12)
  .readonly();

export type Strip = z.infer<typeof stripSchema>;
