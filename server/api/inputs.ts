import * as z from 'zod';
import { workflowSchema } from '#nodes/contract/graph.ts';

/** The largest text anywhere in a document. */
const textBytes = 32 * 1024;
const overrideLimit = 1_000;
const stepLimit = 200;

export const idSchema = z.string().min(1).max(200);
export const nameSchema = z.string().trim().min(1).max(200);
export const noteSchema = z.string().max(2_000);
export const limitSchema = z.int().min(1).max(200).default(50);
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const nodeIdsSchema = z.array(idSchema).max(500).default([]);
export const prioritySchema = z.int().min(-100).max(100);

/** A workflow file within the bounds of what a server takes from outside. */
export const documentSchema = workflowSchema.superRefine(({ graph }, context) => {
  if (graph.overrides.length > overrideLimit) {
    context.addIssue({ code: 'custom', message: `more than ${overrideLimit} overrides` });
  }
  for (const node of graph.nodes) {
    const { steps } = node.params;
    if (typeof steps === 'number' && steps > stepLimit) {
      context.addIssue({
        code: 'custom',
        message: `node '${node.id}' has over ${stepLimit} steps`,
      });
    }
  }
  if (hasLongText(graph)) {
    context.addIssue({ code: 'custom', message: 'a text in it is longer than 32 KB' });
  }
});

function hasLongText(value: unknown): boolean {
  if (typeof value === 'string') return value.length > textBytes;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => key.length > textBytes || hasLongText(part));
}
