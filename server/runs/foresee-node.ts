import { AppError } from '#nodes/contract/errors.ts';
import type { DocumentValue } from '#nodes/contract/graph.ts';
import type { PlannedNode } from '#nodes/contract/plan/planned-node.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import type { ValueReferences } from '#server/engine/engine-host.ts';
import { keyNode } from '#server/engine/key-node.ts';
import { type KeyParts, nodeKey } from '#server/engine/node-key.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Backend } from './backend.ts';
import type { PredictionHost } from './prediction-host.ts';

type Store = Backend['store'];

/** What a prediction looks into. */
export type Foresight = { readonly store: Store; readonly host: PredictionHost };

/** What would become of a node in a run. */
export type NodeFate = {
  /** `may-run`: something before it runs or may run, so its key cannot be known yet. */
  readonly what: 'cached' | 'runs' | 'may-run' | 'overridden';
  /** The values that would count downstream, as far as they are known. */
  readonly outputs: ValueReferences;
  readonly parts: KeyParts | null;
};

/** Says what a run would do with a node. @param known the outputs of the nodes before it */
export async function foreseeNode(
  node: PlannedNode,
  known: ReadonlyMap<string, ValueReferences>,
  { store, host }: Foresight,
): Promise<NodeFate> {
  const overrides = await placeOverrides(node, store);
  if (!node.runs) return { what: 'overridden', outputs: overrides, parts: null };
  const inputs = gatherInputs(node, known);
  if (!inputs) return { what: 'may-run', outputs: overrides, parts: null };
  const parts = await makeParts(node, inputs, host);
  const result = parts && (await store.results.recall(nodeKey(parts, sha256)));
  if (!result) return { what: 'runs', outputs: overrides, parts };
  return { what: 'cached', outputs: { ...result.outputs, ...overrides }, parts };
}

/** Null when one of them is not known. */
function gatherInputs(
  node: PlannedNode,
  known: ReadonlyMap<string, ValueReferences>,
): ValueReferences | null {
  const inputs: Record<string, ValueReferences[string]> = {};
  for (const [port, source] of node.sources) {
    const value = known.get(source.node)?.[source.port];
    if (!value) return null;
    inputs[port] = value;
  }
  return inputs;
}

/** Null where it cannot be known how the node's models compute, or what its pack is. */
async function makeParts(
  node: PlannedNode,
  inputs: ValueReferences,
  host: PredictionHost,
): Promise<KeyParts | null> {
  if (!host.knows(node.definition.tools)) return null;
  try {
    return await keyNode(node, inputs, host);
  } catch (error) {
    const isForeseen = error instanceof AppError && /^(pack|store|artifact)\//.test(error.code);
    if (isForeseen) return null; // the run itself will say so
    throw error;
  }
}

async function placeOverrides(node: PlannedNode, store: Store): Promise<ValueReferences> {
  const placed: Record<string, ValueReferences[string]> = {};
  for (const [port, value] of node.overrides) {
    const { type } = node.definition.outputs[port];
    placed[port] = { type, hash: await identify(type, value, store) };
  }
  return placed;
}

async function identify(type: PortType, value: DocumentValue, { values }: Store): Promise<string> {
  if ('artifact' in value) return value.artifact;
  return values.identify(type, portTypes[type].parse(value.json) as PortValue);
}
