import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { polledRun } from '#app/_editor/state/use-polled-run.ts';
import type { GridCell } from '#app/_editor/state/view-store.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { listGridResults } from './grid-results.ts';
import { ResultGrid } from './result-grid.tsx';

/** Several results beside each other, over the whole screen, while some are to be looked at so. */
export function GridDialog() {
  const { view } = useSession();
  const cells = useView(({ grid }) => grid);
  if (!cells) return null;
  return (
    <Dialog
      open
      size="full"
      title="Results side by side"
      description="Under each stands what sets it apart from the others."
      onOpenChange={(isOpen) => isOpen || view.setState({ grid: null })}
    >
      <FetchedGrid cells={cells} />
    </Dialog>
  );
}

function FetchedGrid({ cells }: { readonly cells: readonly GridCell[] }) {
  const runs = useQueries({
    queries: [...new Set(cells.map(({ run }) => run))].map((id) => polledRun(id)),
    combine: (queries) => queries.map(({ data }) => data),
  });
  const results = useMemo(() => {
    const known = new Map(runs.flatMap((run) => (run ? [[run.id, run]] : [])));
    return listGridResults(
      cells,
      cells.map(({ run }) => known.get(run)),
    );
  }, [cells, runs]);
  if (results.length === 0) return <Skeleton label="Reading the runs" className="h-60" />;
  return <ResultGrid results={results} />;
}
