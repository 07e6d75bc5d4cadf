import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { api } from '#app/_api/api-client.ts';
import { createUnderFreeName } from '#app/_library/create-under-free-name.ts';
import { useTask } from '#app/_library/use-task.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { tagWorkflow } from './tag-workflow.ts';

type Named = { readonly id: string; readonly name: string };

const empty: Workflow = {
  ...{ format: 'tack-workflow', version: 1, name: 'Untitled', summary: '' },
  graph: { nodes: [], edges: [], overrides: [] },
};

/** What can be done with workflows from outside. A refusal is told, but for `rename` and `tag`, which throw it to who asked. */
export function useWorkflowActions() {
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const task = useTask<string>();
  const refresh = () => queries.invalidateQueries({ queryKey: ['workflows'] });
  const act = (words: string, work: () => Promise<unknown>) =>
    task.act(words, work).then(() => void refresh());
  const undelete = ({ id, name }: Named) =>
    act('Restoring', async () => {
      await api.workflows.undelete.mutate({ id });
      toast({ title: `${name} is back`, tone: 'done' });
    });
  return {
    /** What is being done, in words. */
    busy: task.busy ?? undefined,
    undelete,
    createEmpty: () =>
      act('Making it', async () => {
        const { id } = await createUnderFreeName(empty, 'Made empty');
        router.push(`/workflows/${id}`);
      }),
    openTemplate: (template: string) =>
      act('Opening', async () => {
        const { id } = await api.templates.open.mutate({ id: template });
        router.push(`/workflows/${id}`);
      }),
    duplicate: ({ id }: Named) =>
      act('Duplicating', async () => {
        const copy = await api.workflows.duplicate.mutate({ id });
        toast({
          title: `${copy.name} was made`,
          tone: 'done',
          action: { label: 'Open', onSelect: () => router.push(`/workflows/${copy.id}`) },
        });
      }),
    remove: (workflow: Named) =>
      act('Deleting', async () => {
        await api.workflows.delete.mutate({ id: workflow.id });
        toast({
          title: `${workflow.name} was deleted`,
          action: { label: 'Undo', onSelect: () => void undelete(workflow) },
        });
      }),
    rename: async ({ id }: Named, name: string) => {
      await api.workflows.rename.mutate({ id, name });
      await refresh();
    },
    tag: ({ id }: Named, tags: readonly string[]) => tagWorkflow(id, tags).then(refresh),
  };
}
