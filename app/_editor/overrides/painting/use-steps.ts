import { useEffect, useState } from 'react';
import { type PaintingHistory, redoStep, takeStep, undoStep } from './painting-history.ts';
import { useUndoKeys } from './use-undo-keys.ts';

export type Steps = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
};

/**
 * What is painted by now, and its steps back and forth, by keys too.
 *
 * @param onPainting is told whether there is more than at the start
 */
export function useSteps<Painted extends { readonly data: ArrayLike<number> }>(
  start: Painted,
  onPainting: (isPainted: boolean) => void,
) {
  const [history, setHistory] = useState<PaintingHistory<Painted>>({
    ...{ now: start, past: [], future: [] },
  });
  const steps: Steps = {
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undoStep),
    redo: () => setHistory(redoStep),
  };
  useUndoKeys(steps);
  const isPainted = history.now !== start;
  useEffect(() => onPainting(isPainted), [onPainting, isPainted]);
  return {
    now: history.now,
    steps,
    take: (next: Painted) => setHistory((before) => takeStep(before, next)),
  };
}
