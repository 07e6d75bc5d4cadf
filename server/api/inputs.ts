import * as z from 'zod';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { findExcess } from '#server/runs/find-excess.ts';

/** What the database counts with. */
const largestNumber = 2 ** 31 - 1;

export const countSchema = z.int().min(0).max(largestNumber);
export const revisionSchema = z.int().positive().max(largestNumber);
export const momentSchema = z.coerce.date().min(new Date('1970-01-01')).max(new Date('9999-12-31'));
export const idSchema = z.string().min(1).max(200);
export const nameSchema = z.string().trim().min(1).max(200);
export const tagSchema = z.string().trim().min(1).max(40);
export const noteSchema = z.string().max(2_000);
export const limitSchema = z.int().min(1).max(200).default(50);
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** An id becomes the name of a folder: it can lead nowhere else. */
export const packIdSchema = z
  .string()
  .max(64)
  .regex(/^[a-z0-9][a-z0-9-]*$/);
export const nodeIdsSchema = z.array(idSchema).max(500).default([]);
export const prioritySchema = z.int().min(-100).max(100);

/** A workflow file within the bounds of what a server takes from outside. */
export const documentSchema = workflowSchema.superRefine(({ graph }, context) => {
  const message = findExcess(graph);
  if (message !== null) context.addIssue({ code: 'custom', message });
});
