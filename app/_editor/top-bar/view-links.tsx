import Link from 'next/link';
import { useSession } from '#app/_editor/state/session.ts';

const segment = 'flex items-center rounded-sm border px-2 text-12';

/** The two ways to see a workflow: as a graph, which is here, and as a form. */
export function ViewLinks() {
  const { workflowId } = useSession();
  return (
    <nav
      aria-label="Views of this workflow"
      className="inline-flex h-7 shrink-0 rounded-md border border-line bg-surface-3 p-0.5"
    >
      <span aria-current="page" className={`${segment} border-line bg-surface-2 text-ink-1`}>
        Graph
      </span>
      <Link
        href={`/workflows/${workflowId}/form`}
        className={`${segment} border-transparent text-ink-2 hover:text-ink-1`}
      >
        Form
      </Link>
    </nav>
  );
}
