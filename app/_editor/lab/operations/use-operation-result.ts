import { useMemo } from 'react';
import type { SourceValues } from '#app/_editor/lab/source/pick-values.ts';
import { useDirection } from '#app/_editor/lab/source/use-direction.ts';
import type { Direction } from '#nodes/contract/ports.ts';
import { measureCosine } from '#nodes/editing/analysis/measure-cosine.ts';
import { measureNorm, measureTokenNorms } from '#nodes/editing/direction-arithmetic.ts';
import { applyOperation } from './apply-operation.ts';
import { type Operation, otherOf, refuseOperation } from './operation.ts';

/** What an operation would make of a direction. */
export type OperationResult = {
  /** The direction as it is; null until its numbers are there. */
  readonly norm: number | null;
  readonly changed: {
    readonly norm: number;
    /** Of the angle to the direction as it is. */
    readonly cosine: number;
    readonly tokenNorms: readonly number[];
  } | null;
  /** Why it cannot be done; null when it can. */
  readonly refusal: string | null;
};

/** Calculates in the browser what an operation's node will give. @param operation null = none is tried */
export function useOperationResult(
  values: SourceValues,
  operation: Operation | null,
): OperationResult {
  const direction = useDirection(values.direction);
  const saved = useDirection(operation ? (otherOf(operation) ?? undefined) : undefined);
  const captions = useDirection(values.beforeEmbedding);
  return useMemo(
    () => judge(direction, operation, { saved, captions }),
    [direction, operation, saved, captions],
  );
}

function judge(
  direction: Direction | null,
  operation: Operation | null,
  others: Parameters<typeof applyOperation>[2],
): OperationResult {
  const norm = direction && measureNorm(direction.tensor);
  if (!direction || !operation) return { norm, changed: null, refusal: null };
  const refusal = refuseOperation(operation);
  if (refusal !== null) return { norm, changed: null, refusal };
  try {
    const changed = applyOperation(direction, operation, others);
    return { norm, changed: changed && describe(direction, changed), refusal: null };
  } catch (error) {
    if (error instanceof Error) return { norm, changed: null, refusal: error.message };
    throw error;
  }
}

function describe(direction: Direction, changed: Direction) {
  return {
    norm: measureNorm(changed.tensor),
    cosine: measureCosine(direction.tensor.data, changed.tensor.data),
    tokenNorms: Array.from(measureTokenNorms(changed)),
  };
}
