import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { api, isApiError } from '#app/_api/api-client.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { toRefusal } from '#app/_editor/state/run-refusal.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { readRunDocument } from '#app/_editor/state/use-run-document.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { findPictureNode } from './find-picture-node.ts';

const triesAtMost = 20;

/** Ways to go on from an earlier run. Changes of the document are steps that can be undone. */
export function useHistoryActions() {
  const { document, run: runs } = useSession();
  const router = useRouter();
  return useMemo(() => {
    const tryTo = async (action: string, work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        runs.refuse(toRefusal(action, error, Date.now()));
      }
    };
    return {
      restore: (run: ListedRun) =>
        tryTo('Restore a document', async () => {
          const ran = await readRunDocument(run.id);
          document.edit(`Restore the run of ${whenOf(run)}`, ({ name }) => ({ ...ran, name }));
        }),
      openCopy: (run: ListedRun) =>
        tryTo('Open a document as a copy', async () => {
          const ran = await readRunDocument(run.id);
          const id = await createUnder(`${ran.name}, run of ${whenOf(run)}`, ran);
          router.push(`/workflows/${id}`);
        }),
      continueFrom({ thumbnail }: ListedRun) {
        const node = findPictureNode(document.getState().workflow);
        if (node === null || thumbnail === null) return;
        document.editGraph('Continue from a result', (graph) =>
          setParam(graph, { node, param: 'picture', value: thumbnail }),
        );
      },
    };
  }, [document, runs, router]);
}

function whenOf({ createdAt }: ListedRun): string {
  return tellMoment(Date.parse(`${createdAt}`), Date.now());
}

/** Makes a workflow under a name, or under that name with a number where it is taken. */
async function createUnder(name: string, document: Workflow): Promise<string> {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} (${number})`;
    try {
      const { id } = await api.workflows.create.mutate({
        name: free,
        document: { ...document, name: free },
      });
      return id;
    } catch (error) {
      const isTaken = isApiError(error) && error.data?.code === 'workflow/name-taken';
      if (!isTaken || number === triesAtMost) throw error;
    }
  }
}
