import { useEffect } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { usePrediction } from '#app/_editor/state/use-prediction.ts';
import { useSettledWorkflow } from '#app/_editor/state/use-settled-workflow.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';

const settleMs = 600;

/** Asks what overridden nodes would give by themselves by now, for everybody who shows how overrides stand; shows nothing itself. */
export function OwnValuesKeeper() {
  const { own } = useSession();
  const workflow = useSettledWorkflow(settleMs);
  const isWanted = workflow.graph.overrides.some(isInForce);
  const { data } = usePrediction(workflow, isWanted);
  useEffect(() => {
    if (!isWanted) own.setState(new Map(), true);
    else if (data) own.setState(new Map(data.own.map((one) => [one.node, one])), true);
  }, [own, data, isWanted]);
  return null;
}
