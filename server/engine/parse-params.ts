import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/**
 * A node's params, brought to today's version, completed with defaults and checked.
 *
 * @throws AppError graph/invalid-params, which names the param and what is wrong with it
 */
export function parseParams(
  node: GraphNode,
  definition: AnyNodeDefinition,
): Record<string, unknown> {
  const params = upgraded(node, definition);
  const known = Object.keys(definition.params.shape);
  const unknown = Object.keys(params).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const choice = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
    throw refuse(node, unknown, `Node '${node.id}' has no setting '${unknown}': ${choice}.`);
  }
  const parsed = definition.params.safeParse(params);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues as Issue[];
  const name = issue?.path.map(String).join('.') ?? '';
  throw refuse(
    node,
    name,
    `Setting '${name}' of node '${node.id}' is wrong: ${issue?.message ?? 'invalid'}.`,
  );
}

function upgraded(node: GraphNode, definition: AnyNodeDefinition): Record<string, unknown> {
  if (node.version === definition.version || !definition.upgrade) return node.params;
  return definition.upgrade(node.params, node.version);
}

function refuse(node: GraphNode, param: string, sentence: string): AppError {
  return new AppError('graph/invalid-params', sentence.replace(/\.\.$/, '.'), {
    details: { node: node.id, param },
  });
}
