import type { NodeRun } from '#app/_editor/state/node-run.ts';
import { countSecondsLeft } from '#app/_editor/state/run-outlook.ts';
import { tellRate, tellSeconds, tellSecondsLeft } from '#app/_editor/state/run-words.ts';

/** How a node stands in its run, in a few words. */
export function tellNode(node: NodeRun): string {
  switch (node.state) {
    case 'waiting':
      return 'waiting';
    case 'skipped':
      return 'not run';
    case 'overridden':
      return 'overridden';
    case 'cached':
      return 'cached';
    case 'failed':
      return node.failure?.message ?? 'failed';
    case 'done':
      return node.seconds === undefined ? 'done' : tellSeconds(node.seconds);
    case 'running':
      return tellRunning(node);
  }
}

function tellRunning(node: NodeRun): string {
  const { step, total, rate, attempt = 1 } = node;
  const left = countSecondsLeft(node);
  const parts = [
    attempt > 1 ? `try ${attempt}` : null,
    step === undefined ? null : `${step}/${total}`,
    rate === undefined ? null : tellRate(rate),
    left === null ? null : tellSecondsLeft(left),
  ].filter((part) => part !== null);
  return parts.join(' · ') || 'running';
}
