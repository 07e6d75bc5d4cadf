import { LayoutGrid } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { listResultCells } from './list-result-cells.ts';

/** The way to all results of a run that has several. */
export function AllResults() {
  const { view } = useSession();
  const run = useRun(
    useShallow(({ run: shown }) => shown && { id: shown.id, document: shown.document }),
  );
  const cells = run?.document ? listResultCells(run.id, run.document.graph) : [];
  if (cells.length < 2) return null;
  return (
    <Button
      size="small"
      icon={LayoutGrid}
      onClick={() => view.setState({ grid: cells })}
      className="self-start"
    >
      Show all {cells.length} results side by side
    </Button>
  );
}
