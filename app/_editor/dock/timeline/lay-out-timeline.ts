import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { ShownRun } from '#app/_editor/state/run-shown.ts';

/** When a node ran, as a part of the width; null where that is not known, or it did not. */
export type Bar = {
  readonly id: string;
  readonly node: NodeRun;
  readonly span: { readonly start: number; readonly end: number } | null;
};

export type TimelineLayout = {
  readonly bars: readonly Bar[];
  /** What the whole width stands for. */
  readonly seconds: number;
};

/** A run that has only begun is not drawn as if it were almost over. */
const shortestSeconds = 0.5;

/**
 * Lays the nodes of a run out over its time, in the order of their turn. What an earlier attempt has
 * finished stands at the very start.
 *
 * @param now milliseconds
 * @param secondsLeft of what goes on; the width leaves room for it
 */
export function layOutTimeline(
  run: Pick<ShownRun, 'order' | 'nodes' | 'startedAt' | 'endedAt'>,
  now: number,
  secondsLeft = 0,
): TimelineLayout {
  const spans = run.order.map((id) => ({ id, span: findSpan(run.nodes[id], now) }));
  const starts = spans.flatMap(({ span }) => (span ? [span.from] : []));
  const from = run.startedAt ?? Math.min(...starts, now);
  const ends = spans.flatMap(({ span }) => (span ? [span.to] : []));
  if (secondsLeft > 0) ends.push(now + secondsLeft * 1000);
  const length = Math.max(shortestSeconds * 1000, ...ends.map((end) => end - from));
  const bars = spans.flatMap(({ id, span }): Bar[] => {
    const node = run.nodes[id];
    if (!node) return [];
    if (!span) return [{ id, node, span: null }];
    const start = clip((span.from - from) / length);
    return [{ id, node, span: { start, end: Math.max(start, clip((span.to - from) / length)) } }];
  });
  return { bars, seconds: length / 1000 };
}

function findSpan(node: NodeRun | undefined, now: number) {
  if (!node) return null;
  const { startedAt, endedAt, seconds } = node;
  if (node.state === 'running')
    return startedAt === undefined ? null : { from: startedAt, to: now };
  if (endedAt === undefined || node.isFromEarlierRun) return null;
  return { from: startedAt ?? endedAt - (seconds ?? 0) * 1000, to: endedAt };
}

function clip(share: number): number {
  return Math.min(1, Math.max(0, share));
}
