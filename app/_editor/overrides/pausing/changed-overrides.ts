import { sameJson } from '#app/_editor/document/same-json.ts';
import type { Endpoint, Graph, Override } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';

/**
 * What a run has to be told so that it goes on with the values that count by now: those that are new
 * or other than it knows, and, switched off, those that it is to forget.
 *
 * @param ran the graph as the run knows it
 */
export function changedOverrides(ran: Graph, now: Graph): Override[] {
  const places = new Set(ran.nodes.map(({ id }) => id));
  const before = new Map(ran.overrides.filter(isInForce).map((one) => [placeOf(one), one]));
  const after = new Map(now.overrides.filter(isInForce).map((one) => [placeOf(one), one]));
  const told = [...after.values()].filter(
    (one) => places.has(one.node) && !sameJson(before.get(placeOf(one))?.value, one.value),
  );
  const gone = [...before.values()].filter((one) => !after.has(placeOf(one)));
  return [...told, ...gone.map((one) => ({ ...one, isDisabled: true }))];
}

function placeOf({ node, port }: Endpoint): string {
  return JSON.stringify([node, port]);
}
