import { Redo2, Undo2 } from 'lucide-react';
import { Button } from '#app/_ui/button.tsx';
import type { Steps } from './use-steps.ts';

/** One step back, and one forth again. */
export function StepButtons({ canUndo, canRedo, undo, redo }: Steps) {
  return (
    <>
      <Button
        size="small"
        icon={Undo2}
        disabledReason={canUndo ? undefined : 'Nothing to undo.'}
        onClick={undo}
      >
        Undo
      </Button>
      <Button
        size="small"
        icon={Redo2}
        disabledReason={canRedo ? undefined : 'Nothing to redo.'}
        onClick={redo}
      >
        Redo
      </Button>
    </>
  );
}
