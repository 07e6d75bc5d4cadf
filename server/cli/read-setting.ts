import * as z from 'zod';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Catalogue, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { describeParamProblem } from '#nodes/contract/plan/describe-param-problem.ts';

type Json = GraphNode['params'][string];

/** The node of this id and its type, or usage/invalid. */
export function findNode(
  graph: Graph,
  catalogue: Catalogue,
  id: string,
): { readonly node: GraphNode; readonly definition: AnyNodeDefinition } {
  const node = graph.nodes.find((one) => one.id === id);
  if (!node) {
    const ids = graph.nodes.map((one) => one.id).join(', ');
    throw new AppError('usage/invalid', `There is no node '${id}'; there are ${ids}.`);
  }
  const definition = catalogue.get(node.type);
  if (definition) return { node, definition };
  throw new AppError(
    'graph/unknown-node-type',
    `Node '${id}' is of type '${node.type}', which this Tack does not know.`,
  );
}

/**
 * Reads a setting as it was typed: as JSON where that is what the param takes, as text otherwise.
 *
 * @param label what the person typed it as, for the sentence
 * @throws AppError usage/invalid
 */
export function readSetting(
  definition: AnyNodeDefinition,
  { param, text, label }: { readonly param: string; readonly text: string; readonly label: string },
): Json {
  const schema = definition.params.shape[param];
  if (!schema) {
    const names = Object.keys(definition.params.shape).join(', ');
    throw new AppError(
      'usage/invalid',
      `'${definition.title}' has no setting '${param}'; it has ${names}.`,
    );
  }
  const candidates = [...asJson(text), text];
  const refusals = candidates.map((candidate) => refuseValue(param, schema, candidate));
  const fitting = refusals.indexOf(null);
  const chosen = candidates[fitting];
  if (chosen !== undefined) return chosen;
  throw new AppError('usage/invalid', `${label} cannot be '${text}': ${refusals[0]}`, {
    details: { param, value: text },
  });
}

/** Why a param cannot have a value, in one sentence; null when it can. */
function refuseValue(param: string, schema: z.ZodType, value: Json): string | null {
  const params = z.object({ [param]: schema });
  const { error } = params.safeParse(
    { [param]: value },
    { error: (issue) => describeParamProblem(params, issue) },
  );
  return error ? (error.issues[0]?.message.replace(/\.?$/, '.') ?? 'It does not fit.') : null;
}

function asJson(text: string): Json[] {
  try {
    return [JSON.parse(text) as Json];
  } catch {
    return []; // no JSON: then it is meant as text
  }
}

/** Splits `node.param=value`. The node's id may hold dots. */
export function splitAssignment(text: string, option: string) {
  const match = /^(?<node>[^=]+)\.(?<name>[^.=]+)=(?<value>.*)$/s.exec(text)?.groups;
  if (match)
    return { node: match['node'] ?? '', name: match['name'] ?? '', value: match['value'] ?? '' };
  throw new AppError('usage/invalid', `--${option} takes node.name=value, not '${text}'.`);
}
