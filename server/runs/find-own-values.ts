import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import type { ValueReferences } from '#server/engine/engine-host.ts';
import { nodeKey } from '#server/engine/node-key.ts';
import { sha256 } from '#server/store/sha256.ts';
import { type Foresight, foreseeNode, type NodeFate } from './foresee-node.ts';

/** What a node would give by itself, without a person's values on its outputs. */
export type OwnValues = {
  readonly node: string;
  /** Null where it cannot be known before something else has run. */
  readonly key: string | null;
  /** Where they have been computed already: by port. */
  readonly outputs: ValueReferences;
};

/** Says of every node with a person's value what it would give by itself by now. */
export async function findOwnValues(graph: Graph, foresight: Foresight): Promise<OwnValues[]> {
  const nodes = new Set(graph.overrides.filter(isInForce).map(({ node }) => node));
  const found: OwnValues[] = [];
  for (const node of nodes) {
    const { what, outputs, parts } = await foreseeAlone(graph, node, foresight);
    const key = parts && nodeKey(parts, sha256);
    found.push({ node, key, outputs: what === 'cached' ? outputs : {} });
  }
  return found;
}

const unknown: NodeFate = { what: 'may-run', outputs: {}, parts: null };

async function foreseeAlone(graph: Graph, node: string, foresight: Foresight): Promise<NodeFate> {
  const overrides = graph.overrides.filter((one) => one.node !== node);
  const { plan, problems } = drawPlan({ ...graph, overrides }, catalogue, [node]);
  if (problems.length > 0) return unknown;
  const known = new Map<string, ValueReferences>();
  let fate = unknown;
  for (const planned of plan) {
    fate = await foreseeNode(planned, known, foresight);
    known.set(planned.id, fate.outputs);
  }
  return fate;
}
