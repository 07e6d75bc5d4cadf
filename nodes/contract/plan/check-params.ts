import type * as z from 'zod';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { describeParamProblem } from './describe-param-problem.ts';
import type { Checked, Problem } from './problem.ts';

type Params = Readonly<Record<string, unknown>>;

/** A node's params, brought to today's version, completed with defaults and checked. */
export function checkParams(node: GraphNode, definition: AnyNodeDefinition): Checked<Params> {
  const params = upgraded(node, definition);
  const unknown = findUnknown(node, definition, params);
  const schema: z.ZodObject = definition.params;
  const parsed = schema.safeParse(params, {
    error: (issue) => describeParamProblem(schema, issue),
  });
  if (parsed.success) return { value: parsed.data, problems: unknown };
  const wrong = parsed.error.issues.map(({ path, message }) =>
    refuse(node, path[0], message.replace(/\.?$/, '.')),
  );
  return { value: {}, problems: [...unknown, ...wrong] };
}

function findUnknown(node: GraphNode, definition: AnyNodeDefinition, params: Params): Problem[] {
  const known = Object.keys(definition.params.shape);
  const choice = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
  return Object.keys(params)
    .filter((name) => !known.includes(name))
    .map((name) => refuse(node, name, `${definition.title} has no setting '${name}': ${choice}.`));
}

function upgraded(node: GraphNode, definition: AnyNodeDefinition): Record<string, unknown> {
  if (node.version === definition.version || !definition.upgrade) return node.params;
  return definition.upgrade(node.params, node.version);
}

function refuse({ id }: GraphNode, param: PropertyKey | undefined, message: string): Problem {
  const place = param === undefined ? { node: id } : { node: id, param: String(param) };
  return { ...place, code: 'graph/invalid-params', message };
}
