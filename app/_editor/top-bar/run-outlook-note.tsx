import { ListTodo } from 'lucide-react';
import { useState } from 'react';
import type { RunPrediction } from '#app/_editor/state/run-outlook.ts';
import { tellPrediction } from '#app/_editor/state/run-prediction.ts';
import { usePrediction } from '#app/_editor/state/use-prediction.ts';
import { Button } from '#app/_ui/button.tsx';
import { Popover } from '#app/_ui/popover.tsx';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Problem } from '#nodes/contract/plan/problem.ts';
import { PredictionList } from './prediction-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { ShortageNote } from './shortage-note.tsx';

type RunOutlookNoteProps = {
  readonly workflow: Workflow;
  readonly problems: readonly Problem[];
};

/**
 * What Run would do, in a few words; pressed, node by node. Where something keeps it from running, what
 * that is. Too little memory does not keep Run from being pressed: some may have become free.
 */
export function RunOutlookNote({ workflow, problems }: RunOutlookNoteProps) {
  const [isOpen, setOpen] = useState(false);
  const isBlocked = problems.length > 0;
  const { data, error } = usePrediction(workflow, !isBlocked);
  const shortage = isBlocked ? null : (data?.memory?.shortage ?? null);
  const isTrouble = isBlocked || shortage !== null;
  const words = isBlocked ? `${problems.length} to fix` : tellOutlook(data, error !== null);
  return (
    <Popover
      label={isTrouble ? 'What keeps this from running' : 'What Run would do'}
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      className="w-90"
      trigger={
        <Button
          variant="bare"
          size="small"
          icon={isTrouble ? ListTodo : undefined}
          className={`figures ${isTrouble ? 'text-danger!' : ''}`}
        >
          <span className="sr-only">{isTrouble ? 'Problems: ' : 'Before Run: '}</span>
          {words}
        </Button>
      }
    >
      {isBlocked && <ProblemList problems={problems} onChosen={() => setOpen(false)} />}
      {shortage && <ShortageNote shortage={shortage} onChosen={() => setOpen(false)} />}
      {!isBlocked && <Foreseen prediction={data} trouble={error?.message} />}
    </Popover>
  );
}

type ForeseenProps = {
  readonly prediction: RunPrediction | undefined;
  readonly trouble: string | undefined;
};

function Foreseen({ prediction, trouble }: ForeseenProps) {
  if (prediction) return <PredictionList prediction={prediction} />;
  return <p className="text-ink-2">{trouble ?? 'Estimating'}</p>;
}

function tellOutlook(prediction: RunPrediction | undefined, hasFailed: boolean): string {
  if (prediction?.memory?.shortage) return 'Too little memory';
  if (prediction) return tellPrediction(prediction);
  return hasFailed ? 'No estimate' : 'Estimating';
}
