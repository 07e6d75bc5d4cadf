import type { SeparationScope } from '#nodes/editing/separate-direction.ts';

/** The captions before, where a direction can be kept apart from them instead of another one. */
export const captionsBefore = 'captions-before';

/** Something to be calculated with a direction. `other` is the hash of a saved one; empty = none chosen. */
export type Operation =
  | { readonly type: 'scale-direction'; readonly factor: number }
  | { readonly type: 'negate-direction' }
  | { readonly type: 'add-directions'; readonly other: string }
  | { readonly type: 'average-directions'; readonly other: string }
  | { readonly type: 'interpolate-directions'; readonly other: string; readonly share: number }
  | {
      readonly type: 'orthogonalise-direction';
      readonly other: string;
      readonly scope: SeparationScope;
    }
  | { readonly type: 'mask-direction'; readonly removed: readonly number[] }
  | { readonly type: 'normalise-direction'; readonly length: number };

export type OperationType = Operation['type'];

/** Each operation as it is begun. */
export const firstOperations: { readonly [Type in OperationType]: Operation & { type: Type } } = {
  'scale-direction': { type: 'scale-direction', factor: 1.5 },
  'negate-direction': { type: 'negate-direction' },
  'add-directions': { type: 'add-directions', other: '' },
  'average-directions': { type: 'average-directions', other: '' },
  'interpolate-directions': { type: 'interpolate-directions', other: '', share: 0.5 },
  'orthogonalise-direction': {
    ...{ type: 'orthogonalise-direction', other: captionsBefore, scope: 'all-tokens' },
  },
  'mask-direction': { type: 'mask-direction', removed: [] },
  'normalise-direction': { type: 'normalise-direction', length: 1 },
};

/** The saved direction that an operation needs; null where it needs none, or none is chosen yet. */
export function otherOf(operation: Operation): string | null {
  if (!('other' in operation)) return null;
  return operation.other === '' || operation.other === captionsBefore ? null : operation.other;
}

/** Why an operation cannot be done yet; null when it can. */
export function refuseOperation(operation: Operation): string | null {
  if ('other' in operation && operation.other === '') return 'Choose a saved direction first.';
  if (operation.type === 'mask-direction' && operation.removed.length === 0) {
    return 'Untick a token first.';
  }
  return null;
}
