import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { changedOverrides } from '#app/_editor/overrides/pausing/changed-overrides.ts';
import { describeWork } from '#app/_editor/state/describe-work.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import {
  useDocument,
  useNodeRun,
  useRun,
  useSession,
  useView,
} from '#app/_editor/state/session.ts';
import { useSettledWorkflow } from '#app/_editor/state/use-settled-workflow.ts';
import { predictInPassing, predictTurn } from './predict-turn.ts';
import { upTo } from './up-to.ts';

const settledMs = 600;

/**
 * How far captions turn the direction they lead to. Where a person has corrected them it is found out
 * unasked, a moment after each edit, if that is quick and nothing else runs; the newest edit replaces
 * what goes on for the one before. Asked for, it is found out whatever it takes.
 *
 * @param captions the node that gives them
 * @param direction the node that finds the direction
 */
export function useTurn({ captions, direction }: { captions: string; direction: string }) {
  const { view } = useSession();
  const document = useSettledWorkflow(settledMs);
  const before = useNodeRun(direction)?.outputs['direction']?.hash;
  const ran = useRun(({ run }) => run?.document?.graph);
  const [inTurn] = useState(createTurns);
  const isFree = useRun(
    ({ run }) => run !== null && (isEnded(run.state) || run.state === 'paused'),
  );
  const about = useMemo(
    () => `${before} ${describeWork(upTo(document.graph, direction))}`,
    [before, document, direction],
  );
  const workflow = useDocument((state) => state.workflow);
  const isSettled =
    workflow === document ||
    describeWork(upTo(workflow.graph, direction)) === describeWork(upTo(document.graph, direction));
  const isAsked = useView(({ turnAsked }) => turnAsked) === about;
  const isEdited =
    ran !== undefined &&
    changedOverrides(ran, document.graph).some(({ node }) => node === captions);
  const query = useQuery({
    queryKey: ['turn', about, isAsked],
    queryFn: (context) => {
      const wish = { document, direction, before: before ?? '' };
      if (isAsked) return predictTurn(wish);
      const { signal } = context; // whoever reads it is aborted by the next edit
      return inTurn(() => predictInPassing(wish, signal));
    },
    enabled: before !== undefined && (isAsked || (isFree && isEdited)),
    staleTime: ({ state }) => (state.data ? Number.POSITIVE_INFINITY : 0),
    ...{ retry: false, retryOnMount: false, refetchOnWindowFocus: false },
  });
  return {
    isKnown: before !== undefined,
    isLooking: query.isFetching,
    /** Null where it was not looked for unasked, undefined where it is not known yet. */
    turn: isSettled ? query.data : undefined,
    error: query.error,
    ask: () => {
      if (isAsked) void query.refetch();
      else view.setState({ turnAsked: about });
    },
  };
}

/** Does one work after another: an aborted one comes to its end before the next begins. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = Promise.allSettled([last]).then(work);
    last = next;
    return next;
  };
}
