import { useQuery } from '@tanstack/react-query';
import { Orbit } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import {
  useDocument,
  useNodeRun,
  useRun,
  useSession,
  useView,
} from '#app/_editor/state/session.ts';
import { startRun } from '#app/_editor/state/start-run.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { Button } from '#app/_ui/button.tsx';
import { describeTurn } from './describe-turn.ts';
import { findPredicted } from './find-predicted.ts';

/** After captions were corrected: finds the direction they give, without sampling, and says how far it turned. */
export function PredictLine({ node }: { readonly node: string }) {
  const direction = useDocument(({ workflow }) => findPredicted(workflow.graph, node));
  if (direction === null) return null;
  return <Prediction key={direction} direction={direction} />;
}

function Prediction({ direction }: { readonly direction: string }) {
  const session = useSession();
  // Kept with the view: this line leaves the page while the node of the captions works.
  const asked = useView(({ turned }) => (turned?.node === direction ? turned : null));
  const now = useNodeRun(direction);
  const before = now?.outputs['direction']?.hash;
  const run = useRun(({ run: shown }) =>
    shown?.id === asked?.run ? (shown?.state ?? null) : null,
  );
  const isOver = run !== null && isEnded(run);
  const after = isOver && run === 'done' && !now?.isFromEarlierRun ? before : undefined;
  const predict = async () => {
    if (before === undefined) return;
    const id = await startRun(session, [direction], { breakpoints: [] });
    if (id !== null) session.view.setState({ turned: { node: direction, run: id, before } });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-b px-3 py-2">
      <Button
        size="small"
        icon={Orbit}
        busy={asked && run !== null && !isOver ? 'Predicting' : undefined}
        disabledReason={
          before === undefined
            ? 'Run once first: there is no direction to compare with.'
            : undefined
        }
        onClick={() => void predict()}
      >
        Predict the change
      </Button>
      <p role="status" className="min-w-0 flex-1 basis-40 text-12 text-ink-2">
        {asked && after !== undefined ? (
          <Turn before={asked.before} after={after} />
        ) : (
          'Runs up to the direction only, without sampling.'
        )}
      </p>
    </div>
  );
}

function Turn({ before, after }: { readonly before: string; readonly after: string }) {
  const query = useQuery({
    queryKey: ['artifacts', 'compareDirections', after, [before]],
    queryFn: () => api.artifacts.compareDirections.query({ hash: after, others: [before] }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <ValueQuery query={query} placeholder="h-4 w-24">
      {([compared]) => describeTurn(compared?.cosine ?? null)}
    </ValueQuery>
  );
}
