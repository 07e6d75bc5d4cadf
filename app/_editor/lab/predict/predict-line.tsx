import { Orbit } from 'lucide-react';
import { useDocument } from '#app/_editor/state/session.ts';
import { ValueTrouble } from '#app/_editor/values/value-query.tsx';
import { Button } from '#app/_ui/button.tsx';
import { describeTurn } from './describe-turn.ts';
import { findPredicted } from './find-predicted.ts';
import { useTurn } from './use-turn.ts';

/** After captions were corrected: finds the direction they give, without sampling, and says how far it turned. */
export function PredictLine({ node }: { readonly node: string }) {
  const direction = useDocument(({ workflow }) => findPredicted(workflow.graph, node));
  if (direction === null) return null;
  return <Prediction key={direction} captions={node} direction={direction} />;
}

type PredictionProps = { readonly captions: string; readonly direction: string };

function Prediction({ captions, direction }: PredictionProps) {
  const { isKnown, isLooking, turn, error, ask } = useTurn({ captions, direction });
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      {turn ? null : (
        <Button
          size="small"
          icon={Orbit}
          busy={isLooking ? 'Predicting' : undefined}
          disabledReason={
            isKnown ? undefined : 'Run once first: there is no direction to compare with.'
          }
          onClick={ask}
        >
          Predict the change
        </Button>
      )}
      <div role="status" className="min-w-0 flex-1 basis-40 text-12 text-ink-2">
        {turn ? describeTurn(turn.cosine) : 'Runs up to the direction only, without sampling.'}
        {error ? <ValueTrouble error={error} /> : null}
      </div>
    </div>
  );
}
