import * as z from 'zod';
import { findOrigins, rankOutputs } from '#nodes/contract/find-output.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

const outputsSchema = z.record(z.string(), z.object({ type: z.string(), hash: z.string() }));

/** What came out of a run as a picture, and the picture that it began with: their hashes. */
export type RunPictures = { readonly picture: string | null; readonly source: string | null };

/** Finds a run's result and the picture that this was made from, among the outputs of its nodes. */
export function findPictures(
  document: Workflow,
  nodes: readonly { readonly node: string; readonly outputs: unknown }[],
): RunPictures {
  const outputs = new Map(nodes.map((one) => [one.node, readPictures(one.outputs)]));
  for (const { node, port } of rankOutputs(document)) {
    const picture = outputs.get(node)?.[port];
    if (picture === undefined) continue;
    const origins = findOrigins(document.graph, node).flatMap((id) =>
      Object.values(outputs.get(id) ?? {}),
    );
    return { picture, source: origins[0] ?? null };
  }
  return { picture: null, source: null };
}

/** Port -> hash of each output that is a picture. */
function readPictures(outputs: unknown): Record<string, string> {
  const parsed = outputsSchema.safeParse(outputs);
  if (!parsed.success) return {};
  const pictures = Object.entries(parsed.data).filter(([, { type }]) => type === 'image');
  return Object.fromEntries(pictures.map(([port, { hash }]) => [port, hash]));
}
