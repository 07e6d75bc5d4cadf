import Link from 'next/link';
import { useSession } from '#app/_editor/state/session.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';

/** What a run is of: its workflow, which it leads to where that is another one, and its instruction. */
export function RunName({ run }: { readonly run: ListedRun }) {
  const { workflowId } = useSession();
  const isElsewhere = run.workflowId !== null && run.workflowId !== workflowId;
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2">
      {isElsewhere ? (
        <Link
          href={`/workflows/${run.workflowId}`}
          className="shrink-0 underline hover:text-accent"
        >
          {run.title}
        </Link>
      ) : (
        <span className="shrink-0">{run.title}</span>
      )}
      {run.instruction !== null && <span className="truncate text-ink-2">{run.instruction}</span>}
    </span>
  );
}
