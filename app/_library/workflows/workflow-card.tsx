import Link from 'next/link';
import { useState } from 'react';
import type { Answers } from '#app/_api/api-client.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { Badge } from '#app/_ui/badge.tsx';
import { Button } from '#app/_ui/button.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { useWorkflowActions } from './use-workflow-actions.ts';
import { WorkflowMenu } from './workflow-menu.tsx';
import { WorkflowPicture } from './workflow-picture.tsx';

type WorkflowCardProps = {
  readonly workflow: Answers['workflows']['list']['workflows'][number];
  readonly isDeleted: boolean;
};

/** One workflow: its last result, its name, and what can be done with it. */
export function WorkflowCard({ workflow, isDeleted }: WorkflowCardProps) {
  const { id, revision, name, tags, updatedAt, thumbnail } = workflow;
  const [asking, setAsking] = useState<'name' | 'tags' | null>(null);
  const actions = useWorkflowActions();
  const close = () => setAsking(null);
  return (
    <li className="relative flex flex-col overflow-hidden rounded-md border bg-surface-2 focus-within:border-line-strong hover:border-line-strong">
      <WorkflowPicture {...{ id, revision, name, thumbnail, isDeleted }} />
      <div className="flex min-w-0 flex-1 flex-col gap-1 p-2 pl-3">
        <div className="flex items-start gap-1">
          <h2 className="line-clamp-2 min-w-0 flex-1 pt-0.5 font-medium [overflow-wrap:anywhere]">
            {isDeleted ? (
              name
            ) : (
              // The link covers the card, so that the picture opens it too.
              <Link href={`/workflows/${id}`} className="after:absolute after:inset-0">
                {name}
              </Link>
            )}
          </h2>
          {!isDeleted && (
            <span className="relative">
              <WorkflowMenu workflow={workflow} actions={actions} onAsk={setAsking} />
            </span>
          )}
        </div>
        <p className="figures text-12 text-ink-3">
          {actions.busy ?? `Changed ${tellMoment(Date.parse(`${updatedAt}`), Date.now())}`}
        </p>
        {tags.length > 0 && (
          <p className="flex flex-wrap gap-1 overflow-hidden">
            {tags.map((tag) => (
              <Badge key={tag}>{tag}</Badge>
            ))}
          </p>
        )}
        {isDeleted && <BringBackButton workflow={workflow} actions={actions} />}
      </div>
      {asking === 'name' && (
        <RenameDialog
          name={name}
          onSave={(next) => actions.rename(workflow, next)}
          onClose={close}
        />
      )}
      {asking === 'tags' && (
        <TagsDialog tags={tags} onSave={(next) => actions.tag(workflow, next)} onClose={close} />
      )}
    </li>
  );
}

type BringBackButtonProps = {
  readonly workflow: WorkflowCardProps['workflow'];
  readonly actions: ReturnType<typeof useWorkflowActions>;
};

function BringBackButton({ workflow, actions }: BringBackButtonProps) {
  return (
    <Button
      size="small"
      className="mt-1 self-start"
      busy={actions.busy}
      onClick={() => void actions.undelete(workflow)}
    >
      Bring back
      <span className="sr-only">{workflow.name}</span>
    </Button>
  );
}
