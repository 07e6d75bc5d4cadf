import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { checkCircles } from './check-circles.ts';
import { checkDocument } from './check-document.ts';
import { checkTarget } from './check-target.ts';
import { createGround, type Ground } from './ground.ts';
import { findLeftOut } from './left-out.ts';
import { orderNodes } from './order-nodes.ts';
import { planNode } from './plan-node.ts';
import type { Plan, PlannedNode } from './planned-node.ts';
import type { Problem } from './problem.ts';

/**
 * Decides what has to run and in which order, and finds all that is wrong with it.
 *
 * Without targets every node is wanted, but for those that lack an input because of a disabled
 * node. A node all of whose used outputs are overridden does not run, and neither does what only
 * such a node would have read. Only what is part of the plan has to be valid, but for circles and
 * for names of what is not there.
 *
 * @param targets ids of the nodes whose results are wanted
 * @returns a plan that may be run when there are no problems
 */
export function drawPlan(
  drawn: Graph,
  catalogue: Catalogue,
  targets?: readonly string[],
): { readonly plan: Plan; readonly problems: readonly Problem[] } {
  const ground = createGround(drawn, catalogue);
  const { ordered, circular } = orderNodes(ground.graph);
  const problems = [
    ...checkDocument(ground),
    ...checkCircles(ground.graph, catalogue, circular),
    ...(targets ?? []).flatMap((id) => checkTarget(ground.drawn, id) ?? []),
  ];
  const wanted = targets ?? [...lastNodes(ground, findLeftOut(ground, ordered)), ...circular];
  const walked = walkBack(ground, [...ordered, ...circular], wanted);
  return { plan: walked.plan, problems: [...problems, ...walked.problems] };
}

/** From the wanted nodes to all that they need, last to first. */
function walkBack(ground: Ground, order: readonly string[], wanted: readonly string[]) {
  const used = usedBy(wanted, ground);
  const plan: PlannedNode[] = [];
  const problems: Problem[] = [];
  for (const id of order.toReversed()) {
    const node = ground.nodes.get(id);
    const ports = used.get(id);
    if (!node || !ports) continue;
    const planned = planNode(ground, node, ports);
    problems.push(...planned.problems);
    if (planned.value) plan.unshift(planned.value);
    if (planned.value?.runs === false) continue;
    for (const { from } of ground.feeding(id)) {
      used.set(from.node, (used.get(from.node) ?? new Set()).add(from.port));
    }
  }
  return { plan, problems };
}

/** Of a wanted node every output counts as used. */
function usedBy(wanted: readonly string[], { nodes, catalogue }: Ground): Map<string, Set<string>> {
  return new Map(
    wanted.map((id) => {
      const definition = catalogue.get(nodes.get(id)?.type ?? '');
      return [id, new Set(Object.keys(definition?.outputs ?? {}))];
    }),
  );
}

/** The nodes that feed no other: who wants them wants everything. */
function lastNodes({ graph, nodes }: Ground, leftOut: ReadonlySet<string>): readonly string[] {
  const feeding = new Set(
    graph.edges.filter(({ to }) => !leftOut.has(to.node)).map(({ from }) => from.node),
  );
  return [...nodes.keys()].filter((id) => !feeding.has(id) && !leftOut.has(id));
}
