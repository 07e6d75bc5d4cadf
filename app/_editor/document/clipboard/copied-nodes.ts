import * as z from 'zod';
import { graphSchema } from '#nodes/contract/graph.ts';

/** What lies on the clipboard: nodes, and the edges into them. */
export const copiedNodesSchema = graphSchema.extend({
  format: z.literal('tack-nodes'),
  version: z.literal(1),
});
