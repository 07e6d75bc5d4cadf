import { Copy, EllipsisVertical, PencilLine, SquareMenu, Tags, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { Answers } from '#app/_api/api-client.ts';
import { IconButton } from '#app/_ui/icon-button.tsx';
import { Menu } from '#app/_ui/menu.tsx';
import type { useWorkflowActions } from './use-workflow-actions.ts';

type WorkflowMenuProps = {
  readonly workflow: Answers['workflows']['list']['workflows'][number];
  readonly actions: Pick<ReturnType<typeof useWorkflowActions>, 'duplicate' | 'remove'>;
  readonly onAsk: (what: 'name' | 'tags') => void;
};

/** What can be done with a workflow without opening it. */
export function WorkflowMenu({ workflow, actions, onAsk }: WorkflowMenuProps) {
  const router = useRouter();
  const { id, name } = workflow;
  return (
    <Menu
      align="end"
      items={[
        {
          ...{ type: 'item', label: 'Open as a form', icon: SquareMenu },
          onSelect: () => router.push(`/workflows/${id}/form`),
        },
        { type: 'separator' },
        { type: 'item', label: 'Rename', icon: PencilLine, onSelect: () => onAsk('name') },
        { type: 'item', label: 'Change tags', icon: Tags, onSelect: () => onAsk('tags') },
        {
          ...{ type: 'item', label: 'Duplicate', icon: Copy },
          onSelect: () => void actions.duplicate(workflow),
        },
        { type: 'separator' },
        {
          ...{ type: 'item', label: 'Delete', icon: Trash2, danger: true },
          onSelect: () => void actions.remove(workflow),
        },
      ]}
    >
      <IconButton icon={EllipsisVertical} size="small" label={`More about ${name}`} />
    </Menu>
  );
}
