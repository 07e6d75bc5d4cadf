import { Link2 } from 'lucide-react';
import Link from 'next/link';
import { useSession } from '#app/_editor/state/session.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Logo } from '#app/_ui/logo.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { writeFormLink } from './form-link.ts';
import type { FormField } from './list-form-fields.ts';

type FormHeaderProps = {
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly saved: Workflow;
};

const segment = 'flex items-center rounded-sm border px-2 text-12';

/** The workflow's name, the way to its graph, and a link to share. */
export function FormHeader({ name, fields, saved }: FormHeaderProps) {
  const { workflowId, document } = useSession();
  const toast = useToast();
  const copy = async () => {
    const query = writeFormLink(fields, saved, document.getState().workflow);
    const address = `${window.location.origin}/workflows/${workflowId}/form${query}`;
    try {
      await navigator.clipboard.writeText(address);
      toast({ title: 'The link was copied, with what is in the form now', tone: 'done' });
    } catch {
      toast({ title: 'The browser did not allow copying. The link:', body: address });
    }
  };
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b bg-surface-1 px-3">
      <title>{`${name} · Tack`}</title>
      <Link href="/workflows" aria-label="All workflows" className="flex rounded-md p-1">
        <Logo size={20} />
      </Link>
      <h1 className="min-w-0 flex-1 truncate font-medium">{name}</h1>
      <nav
        aria-label="Views of this workflow"
        className="inline-flex h-7 shrink-0 rounded-md border border-line bg-surface-3 p-0.5"
      >
        <Link
          href={`/workflows/${workflowId}`}
          className={`${segment} border-transparent text-ink-2 hover:text-ink-1`}
        >
          Graph
        </Link>
        <span aria-current="page" className={`${segment} border-line bg-surface-2 text-ink-1`}>
          Form
        </span>
      </nav>
      <IconButton icon={Link2} label="Copy a link to this form" onClick={() => void copy()} />
    </header>
  );
}
