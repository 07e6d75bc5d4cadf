import { ChevronDown, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '#app/_ui/button.tsx';
import { Menu } from '#app/_ui/menu.tsx';
import { useWorkflowActions } from './use-workflow-actions.ts';

/** Makes a workflow: the usual edit, another template, or an empty one. */
export function NewWorkflowButton() {
  const router = useRouter();
  const { createEmpty, openTemplate, busy } = useWorkflowActions();
  return (
    <Menu
      align="end"
      items={[
        {
          ...{ type: 'item', label: 'Edit a picture' },
          onSelect: () => void openTemplate('default-edit'),
        },
        {
          ...{ type: 'item', label: 'From a template' },
          onSelect: () => router.push('/templates'),
        },
        { type: 'item', label: 'Empty workflow', onSelect: () => void createEmpty() },
      ]}
    >
      <Button variant="primary" icon={Plus} busy={busy}>
        New
        <ChevronDown aria-hidden size={14} />
      </Button>
    </Menu>
  );
}
