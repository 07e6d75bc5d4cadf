import type { Answers } from '#app/_api/api-client.ts';
import type { NodeRun } from './node-run.ts';
import { isEnded, type ShownRun } from './run-shown.ts';

export type RunPrediction = Answers['runs']['predict'];

/** How far a run is and how long it will still take. */
export type RunOutlook = {
  /** From 0 to 1. */
  readonly share: number;
  readonly finished: number;
  readonly total: number;
  /** Null where nothing is known of a node that is still to come, or of the nodes at all. */
  readonly secondsLeft: number | null;
};

/** How long each node is expected to take; what is cached costs nothing, unless the run reads no cache. */
export function expectSeconds(
  { nodes }: RunPrediction,
  isFresh: boolean,
): ReadonlyMap<string, number | null> {
  return new Map(
    nodes.map(({ node, what, seconds }) => [node, isFresh && what === 'cached' ? null : seconds]),
  );
}

/** What a node counts for in the share of the whole when nobody knows how long it takes. */
const unknownSeconds = 1;
/** What even a cached node counts for, so that the share goes on with it. */
const leastSeconds = 0.02;

/**
 * Looks ahead from how a run stands now.
 *
 * @param expected how long each node is expected to take, in seconds, as far as that is known
 * @param now milliseconds
 */
export function foreseeRun(
  run: Pick<ShownRun, 'state' | 'order' | 'nodes'>,
  expected: ReadonlyMap<string, number | null>,
  now: number,
): RunOutlook {
  const steps = run.order.map((id) => measureNode(run.nodes[id], expected.get(id), now));
  const weight = steps.reduce((sum, step) => sum + step.weight, 0);
  const done = steps.reduce((sum, step) => sum + step.weight * step.share, 0);
  const left = steps.map((step) => step.secondsLeft);
  const isOver = run.state === 'done';
  return {
    share: isOver ? 1 : weight > 0 ? done / weight : 0,
    finished: run.order.filter((id) => isFinished(run.nodes[id])).length,
    total: steps.length,
    secondsLeft: isEnded(run.state) ? 0 : sumKnown(left),
  };
}

const finished: readonly NodeRun['state'][] = ['done', 'cached', 'overridden'];

function isFinished(node: NodeRun | undefined): boolean {
  return node !== undefined && finished.includes(node.state) && !node.isFromEarlierRun;
}

type Measure = {
  readonly weight: number;
  readonly share: number;
  readonly secondsLeft: number | null;
};

function measureNode(
  node: NodeRun | undefined,
  expected: number | null | undefined,
  now: number,
): Measure {
  const foreseen = expected ?? earlierSeconds(node);
  const weight = foreseen === null ? unknownSeconds : Math.max(foreseen, leastSeconds);
  if (!node || node.state === 'waiting') return { weight, share: 0, secondsLeft: foreseen };
  if (node.state !== 'running') {
    return { weight: Math.max(node.seconds ?? weight, leastSeconds), share: 1, secondsLeft: 0 };
  }
  return { weight, ...measureRunning(node, foreseen ?? 0, now) };
}

/** How long it took in the run before, where it ran then. */
function earlierSeconds(node: NodeRun | undefined): number | null {
  return node?.isFromEarlierRun ? (node.seconds ?? null) : null;
}

/** By its steps where it tells of some, else by the clock. */
function measureRunning(node: NodeRun, expected: number, now: number): Omit<Measure, 'weight'> {
  const { step, total, startedAt = now } = node;
  const byClock = expected > 0 ? Math.min(0.95, (now - startedAt) / 1000 / expected) : 0;
  return {
    share: step !== undefined && total ? step / total : byClock,
    secondsLeft: countSecondsLeft(node) ?? (expected > 0 ? expected * (1 - byClock) : null),
  };
}

/** What is left of a node's steps at the rate it has; null while there is none. */
export function countSecondsLeft({ step, total, rate }: NodeRun): number | null {
  if (step === undefined || total === undefined || !rate) return null;
  return Math.max(0, total - step) / rate;
}

/** Null while one is not known, or nobody has said yet which nodes there are. */
function sumKnown(seconds: readonly (number | null)[]): number | null {
  if (seconds.length === 0) return null;
  return seconds.reduce((all, one) => (all === null || one === null ? null : all + one), 0);
}
