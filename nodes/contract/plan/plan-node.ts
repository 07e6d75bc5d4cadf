import type { GraphNode } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { checkOverrides } from './check-overrides.ts';
import { checkParams } from './check-params.ts';
import { checkSources } from './check-sources.ts';
import { checkType } from './check-type.ts';
import type { Ground } from './ground.ts';
import type { PlannedNode } from './planned-node.ts';
import type { Checked } from './problem.ts';

/**
 * Plans one node, with all that is wrong with it.
 *
 * @param used the outputs that somebody wants; none = the node itself is wanted
 * @returns null in place of a node whose type is not known
 */
export function planNode(
  ground: Ground,
  node: GraphNode,
  used: ReadonlySet<string>,
): Checked<PlannedNode | null> {
  const { definition, problem } = checkType(node, ground.catalogue);
  if (!definition) return { value: null, problems: [problem] };
  const overrides = checkOverrides(ground.overridesOf(node.id), definition);
  const runs = used.size === 0 || [...used].some((port) => !overrides.value.has(port));
  const params = runs ? checkParams(node, definition) : nothing({});
  const sources = runs ? checkSources(ground, node, definition) : nothing(new Map());
  return {
    value: {
      id: node.id,
      title: titleOf(node, ground.catalogue),
      ...{ definition, runs },
      ...{ params: params.value, sources: sources.value, overrides: overrides.value },
    },
    problems: [...overrides.problems, ...params.problems, ...sources.problems],
  };
}

function nothing<T>(value: T): Checked<T> {
  return { value, problems: [] };
}
