import type { Progress } from '#nodes/contract/define-node.ts';
import type { ProgressMessage } from './protocol.ts';

const intervalMs = 100;

/** Passes on a node's first and last step, and of those between at most ten a second. */
export function limitProgress(
  send: (message: ProgressMessage) => void,
  now: () => number,
): (node: string, progress: Progress) => void {
  const sentAt = new Map<string, number>();
  return (node, { step, total }) => {
    const last = sentAt.get(node);
    if (last !== undefined && step < total && now() - last < intervalMs) return;
    sentAt.set(node, now());
    send({ type: 'progress', node, step, total });
  };
}
