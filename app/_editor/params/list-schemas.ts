import * as z from 'zod';
import { captionsSchema } from '#nodes/contract/ports.ts';

/** Captions as a form edits them. */
export const captionListSchema = captionsSchema;

/** Examples for the language model as a form edits them: empty lines are allowed while somebody writes. */
export const shotListSchema = z.array(
  z.object({ instruction: z.string(), before: z.array(z.string()), after: z.array(z.string()) }),
);
export type ShotDraft = z.infer<typeof shotListSchema>[number];
