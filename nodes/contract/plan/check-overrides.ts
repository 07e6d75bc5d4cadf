import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { describeMissingPort, findPort } from '#nodes/contract/find-port.ts';
import type { DocumentValue, Override } from '#nodes/contract/graph.ts';
import { portTypes } from '#nodes/contract/ports.ts';
import type { Checked, Problem } from './problem.ts';

/** A person's values in place of a node's outputs. */
export function checkOverrides(
  overrides: readonly Override[],
  definition: AnyNodeDefinition,
): Checked<ReadonlyMap<string, DocumentValue>> {
  const value = new Map<string, DocumentValue>();
  const problems: Problem[] = [];
  for (const override of overrides) {
    const problem = value.has(override.port)
      ? refuse(override, `'${override.port}' is overridden twice.`)
      : checkOverride(override, definition);
    if (problem) problems.push(problem);
    value.set(override.port, override.value);
  }
  return { value, problems };
}

function checkOverride(override: Override, definition: AnyNodeDefinition): Problem | null {
  const { node, port, value } = override;
  const output = findPort(definition, 'output', port);
  if (!output) {
    const message = describeMissingPort(definition, 'output', port);
    return { node, port, code: 'graph/unknown-port', message };
  }
  if ('artifact' in value || portTypes[output.type].safeParse(value.json).success) return null;
  return refuse(override, `${output.label} cannot be overridden: the value is no ${output.type}.`);
}

function refuse({ node, port }: Override, message: string): Problem {
  return { node, port, code: 'graph/invalid-override', message };
}
