import { catalogue } from '#nodes/catalogue.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { PlannedNode } from '#nodes/contract/plan/planned-node.ts';
import type { RunMemory } from '#nodes/contract/run-memory.ts';
import { listEdits, type PlannedEdit } from '#nodes/editing/list-edits.ts';
import type { ValueReferences } from '#server/engine/engine-host.ts';
import { explainKey } from '#server/engine/explain-key.ts';
import type { KeyParts } from '#server/engine/node-key.ts';
import { planRun } from '#server/engine/plan-run.ts';
import { readDurations } from '#server/store/runs/read-durations.ts';
import { readNewestParts, type StoredParts } from '#server/store/runs/read-newest-parts.ts';
import type { Backend } from './backend.ts';
import { describeEffort } from './describe-effort.ts';
import { findOwnValues, type OwnValues } from './find-own-values.ts';
import { foreseeNode, type NodeFate } from './foresee-node.ts';
import { createPredictionHost } from './prediction-host.ts';

/** What a run would do with a node. */
export type NodePrediction = {
  readonly node: string;
  readonly what: NodeFate['what'];
  /** How long it would take; null when nothing like it has run yet. */
  readonly seconds: number | null;
  /** What changed since its newest result in this workflow; nothing when it has had none. */
  readonly why: readonly string[];
};

/** What a run would do, and how long it would take if everything ran that may. */
export type RunPrediction = {
  readonly nodes: readonly NodePrediction[];
  /** What overridden nodes would give by themselves. */
  readonly own: readonly OwnValues[];
  /** Of the edits that run or may run; null where there are none, or nothing is known of what they take. */
  readonly memory: RunMemory | null;
  readonly total: {
    /** Null when one that runs or may run has never run. */
    readonly seconds: number | null;
    /** Of those whose duration is known. */
    readonly knownSeconds: number;
    /** How many run or may run of whose duration nothing is known. */
    readonly unknown: number;
  };
};

/**
 * Says what a run of this graph would do, without running anything.
 *
 * @param wish.workflowId whose earlier runs a change is explained against
 * @param wish.packDigest reads the digest of a pack
 * @param wish.weighEdits says what edits take of the memory there is
 * @throws AppError graph/* when it cannot be run
 */
export async function predictRun(
  { database, store }: Pick<Backend, 'database' | 'store'>,
  wish: {
    readonly graph: Graph;
    readonly targets: readonly string[];
    readonly workflowId?: string | undefined;
    readonly packDigest: (pack: string) => Promise<string>;
    readonly weighEdits: (edits: readonly PlannedEdit[]) => Promise<RunMemory | null>;
  },
): Promise<RunPrediction> {
  const { graph, targets, workflowId, packDigest, weighEdits } = wish;
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
    const { what, outputs, parts } = await foreseeNode(node, known, { store, host });
    known.set(node.id, outputs);
    const { type } = node.definition;
    const seconds = takesTime({ what }) ? durations(type, describeEffort(graph, node.id)) : 0;
    const before = earlier.get(node.id);
    const why = takesTime({ what }) && before ? explain(before, parts, node) : [];
    nodes.push({ node: node.id, what, seconds, why });
  }
  const busy = nodes.filter(takesTime).map(({ node }) => node);
  const edits = listEdits(plan).filter(({ node }) => busy.includes(node));
  return {
    nodes,
    own: await findOwnValues(graph, { store, host }),
    memory: edits.length > 0 ? await weighEdits(edits) : null,
    total: sumUp(nodes),
  };
}

const takesTime = ({ what }: Pick<NodeFate, 'what'>) => what === 'runs' || what === 'may-run';

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
