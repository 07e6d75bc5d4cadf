import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { drawPlan } from '#nodes/contract/plan/draw-plan.ts';
import type { Plan } from '#nodes/contract/plan/planned-node.ts';
import type { MemoryShortage } from '#nodes/contract/run-memory.ts';
import { listEdits, type PlannedEdit } from '#nodes/editing/list-edits.ts';
import { describeNumerics } from '#server/devices/describe-numerics.ts';
import { type EditMemory, readEditMemory } from '#server/devices/read-edit-memory.ts';
import type { ValueReferences } from '#server/engine/engine-host.ts';
import type { Store } from '#server/store/open-store.ts';
import { foreseeNode } from './foresee-node.ts';
import type { RunRequest } from './open-runner.ts';
import { createPredictionHost } from './prediction-host.ts';
import type { WorkerDevice } from './worker-process.ts';

/** What decides whether a run may begin. */
export type Admission = {
  readonly store: Store;
  /** What models run on. */
  readonly device: WorkerDevice;
  readonly packDigest: (pack: string) => Promise<string>;
  readonly findShortage: (
    edits: readonly PlannedEdit[],
    memory: EditMemory,
  ) => Promise<MemoryShortage | null>;
};

/**
 * Refuses a run with an edit that the memory there is cannot hold, before its first node runs. What is
 * remembered needs no memory; of an edit whose inputs are not known yet it is taken that it runs.
 *
 * @throws AppError device/too-little-memory, whose details name the node
 */
export function admitRuns({ store, device, packDigest, findShortage }: Admission) {
  return async (request: RunRequest, workerId: number | undefined): Promise<void> => {
    const { plan, problems } = drawPlan(request.graph, catalogue, request.targets);
    const edits = listEdits(plan);
    if (problems.length > 0 || edits.length === 0) return; // problems are the run's to tell
    const memory = readEditMemory(device.name, workerId);
    if (!memory || !(await findShortage(edits, memory))) return;
    const numerics = describeNumerics(device.name, device.hardware, memory.rowLimit);
    const done = await findRemembered(plan, { ...request, store, packDigest, numerics });
    const due = edits.filter(({ node }) => !done.has(node));
    const shortage = await findShortage(due, memory);
    if (!shortage) return;
    const { node, needBytes, message } = shortage;
    throw new AppError('device/too-little-memory', message, {
      details: { node, needBytes, roomBytes: memory.roomBytes },
    });
  };
}

/** The nodes of a plan whose results a run would only recall. */
async function findRemembered(
  plan: Plan,
  given: Pick<Admission, 'store' | 'packDigest'> &
    Pick<RunRequest, 'recallOnly'> & { readonly numerics: string },
): Promise<ReadonlySet<string>> {
  const { recallOnly, packDigest, numerics } = given;
  const store = recallOnly ? recallingOnly(given.store, recallOnly) : given.store;
  const host = await createPredictionHost(store, packDigest, numerics);
  const known = new Map<string, ValueReferences>();
  const remembered = new Set<string>();
  for (const node of plan) {
    const { what, outputs } = await foreseeNode(node, known, { store, host });
    known.set(node.id, outputs);
    if (what === 'cached') remembered.add(node.id);
  }
  return remembered;
}

function recallingOnly(store: Store, keys: readonly string[]): Store {
  const { results } = store;
  const recall: typeof results.recall = async (key) =>
    keys.includes(key) ? results.recall(key) : null;
  return { ...store, results: { ...results, recall } };
}
