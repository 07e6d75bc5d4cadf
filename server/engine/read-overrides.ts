import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { DocumentValue, Graph, Override } from '#nodes/contract/graph.ts';
import { portTypes } from '#nodes/contract/ports.ts';
import { findPort } from './read-sources.ts';

/**
 * A person's values in place of a node's outputs.
 *
 * @throws AppError graph/unknown-port, graph/invalid-override
 */
export function readOverrides(
  id: string,
  graph: Graph,
  definition: AnyNodeDefinition,
): Map<string, DocumentValue> {
  const overrides = new Map<string, DocumentValue>();
  for (const override of graph.overrides.filter(({ node }) => node === id)) {
    if (overrides.has(override.port)) {
      throw refuse(override, 'it is overridden twice');
    }
    const { type } = findPort(definition.outputs, override, 'output');
    overrides.set(override.port, checked(override, type));
  }
  return overrides;
}

function checked(override: Override, type: keyof typeof portTypes): DocumentValue {
  if ('artifact' in override.value) return override.value;
  const parsed = portTypes[type].safeParse(override.value.json);
  if (!parsed.success) throw refuse(override, `the value is no ${type}`);
  return override.value;
}

function refuse({ node, port }: Override, reason: string): AppError {
  return new AppError(
    'graph/invalid-override',
    `'${node}.${port}' cannot be overridden: ${reason}.`,
    {
      details: { node, port },
    },
  );
}
