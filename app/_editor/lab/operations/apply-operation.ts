import type { Direction, Embedding } from '#nodes/contract/ports.ts';
import { averageCaptions } from '#nodes/editing/average-captions.ts';
import {
  addDirections,
  averageDirections,
  interpolateDirections,
  maskDirection,
  negateDirection,
  normaliseDirection,
  scaleDirection,
} from '#nodes/editing/direction-arithmetic.ts';
import { separateDirection } from '#nodes/editing/separate-direction.ts';
import { captionsBefore, type Operation } from './operation.ts';

/** What an operation may need beside the direction itself; null = not there. */
export type Others = { readonly saved: Direction | null; readonly captions: Embedding | null };

/**
 * Calculates what the operation's node will give.
 *
 * @returns null while something that it needs is not there
 * @throws AppError value/wrong-shape when packs or dims differ
 */
export function applyOperation(
  direction: Direction,
  operation: Operation,
  { saved, captions }: Others,
): Direction | null {
  switch (operation.type) {
    case 'scale-direction':
      return scaleDirection(direction, operation.factor);
    case 'negate-direction':
      return negateDirection(direction);
    case 'add-directions':
      return saved && addDirections(direction, saved);
    case 'average-directions':
      return saved && averageDirections([direction, saved]);
    case 'interpolate-directions': {
      const { share } = operation;
      return saved && interpolateDirections(direction, saved, { first: 1 - share, second: share });
    }
    case 'orthogonalise-direction': {
      const isCaptions = operation.other === captionsBefore;
      const other = isCaptions ? captions && averageCaptions(captions.tensor) : saved?.tensor.data;
      return other ? separateDirection(direction, [other], operation.scope) : null;
    }
    case 'mask-direction': {
      const removed = new Set(operation.removed);
      return maskDirection(direction, (token) => !removed.has(token));
    }
    case 'normalise-direction':
      return normaliseDirection(direction, operation.length);
  }
}
