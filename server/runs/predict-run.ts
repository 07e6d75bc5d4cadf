import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { DocumentValue, Graph } from '#nodes/contract/graph.ts';
import type { PlannedNode } from '#nodes/contract/plan/planned-node.ts';
import { type PortType, type PortValue, portTypes } from '#nodes/contract/ports.ts';
import type { ValueReferences } from '#server/engine/engine-host.ts';
import { explainKey } from '#server/engine/explain-key.ts';
import { keyNode } from '#server/engine/key-node.ts';
import { type KeyParts, nodeKey } from '#server/engine/node-key.ts';
import { planRun } from '#server/engine/plan-run.ts';
import { readDurations } from '#server/store/runs/read-durations.ts';
import { readNewestParts, type StoredParts } from '#server/store/runs/read-newest-parts.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Backend } from './backend.ts';
import { describeEffort } from './describe-effort.ts';
import { createPredictionHost, type PredictionHost } from './prediction-host.ts';

/** What a run would do with a node. */
export type NodePrediction = {
  readonly node: string;
  /** `may-run`: something before it runs or may run, so its key cannot be known yet. */
  readonly what: 'cached' | 'runs' | 'may-run' | 'overridden';
  /** How long it would take; null when nothing like it has run yet. */
  readonly seconds: number | null;
  /** What changed since its newest result in this workflow; nothing when it has had none. */
  readonly why: readonly string[];
};

/** What a run would do, and how long it would take if everything ran that may. */
export type RunPrediction = {
  readonly nodes: readonly NodePrediction[];
  readonly total: {
    /** Null when one that runs or may run has never run. */
    readonly seconds: number | null;
    /** Of those whose duration is known. */
    readonly knownSeconds: number;
    /** How many run or may run of whose duration nothing is known. */
    readonly unknown: number;
  };
};

type Store = Backend['store'];
type Fate = Pick<NodePrediction, 'what'> & {
  readonly outputs: ValueReferences;
  readonly parts: KeyParts | null;
};

/**
 * Says what a run of this graph would do, without running anything.
 *
 * @param wish.workflowId whose earlier runs a change is explained against
 * @param wish.packDigest reads the digest of a pack
 * @throws AppError graph/* when it cannot be run
 */
export async function predictRun(
  { database, store }: Pick<Backend, 'database' | 'store'>,
  wish: {
    readonly graph: Graph;
    readonly targets: readonly string[];
    readonly workflowId?: string | undefined;
    readonly packDigest: (pack: string) => Promise<string>;
  },
): Promise<RunPrediction> {
  const { graph, targets, workflowId, packDigest } = wish;
  const plan = planRun(graph, catalogue, targets.length > 0 ? targets : undefined);
  const types = [...new Set(plan.map(({ definition }) => definition.type))];
  const ids = plan.map(({ id }) => id);
  const [host, durations, earlier] = await Promise.all([
    createPredictionHost(store, packDigest),
    readDurations(database, types),
    workflowId === undefined
      ? new Map<string, StoredParts>()
      : readNewestParts(database, { workflowId, nodes: ids }),
  ]);
  const known = new Map<string, ValueReferences>();
  const nodes: NodePrediction[] = [];
  for (const node of plan) {
    const { what, outputs, parts } = await foresee(node, known, { store, host });
    known.set(node.id, outputs);
    const takesTime = what === 'runs' || what === 'may-run';
    const { type } = node.definition;
    const seconds = takesTime ? durations(type, describeEffort(graph, node.id)) : 0;
    const before = earlier.get(node.id);
    const why = takesTime && before ? explain(before, parts, node) : [];
    nodes.push({ node: node.id, what, seconds, why });
  }
  return { nodes, total: sumUp(nodes) };
}

async function foresee(
  node: PlannedNode,
  known: ReadonlyMap<string, ValueReferences>,
  { store, host }: { readonly store: Store; readonly host: PredictionHost },
): Promise<Fate> {
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
    const isForeseen = error instanceof AppError && /^(pack|store)\//.test(error.code);
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

/** Of a node whose inputs are not known yet, what changed in its own settings is known all the same. */
function explain(before: StoredParts, parts: KeyParts | null, node: PlannedNode): string[] {
  const { version } = node.definition;
  return explainKey(before, parts ?? { ...before, version, params: node.params });
}

function sumUp(nodes: readonly NodePrediction[]): RunPrediction['total'] {
  const knownSeconds = nodes.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  const unknown = nodes.filter(({ seconds }) => seconds === null).length;
  return { seconds: unknown === 0 ? knownSeconds : null, knownSeconds, unknown };
}
