import { AppError } from '#nodes/contract/errors.ts';
import type { PlannedNode } from '#nodes/contract/plan/planned-node.ts';

/** A failure as the failure of a node: its details name the node, and one that nobody foresaw gets a sentence. */
export function nameNode(node: PlannedNode, error: unknown): AppError {
  if (error instanceof AppError) {
    return new AppError(error.code, error.message, {
      details: { ...error.details, node: node.id },
      cause: error,
    });
  }
  return new AppError('run/node-failed', `'${node.title}' failed in a way Tack did not foresee.`, {
    details: { node: node.id },
    cause: error,
  });
}
