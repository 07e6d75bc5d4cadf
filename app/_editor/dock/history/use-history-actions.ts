import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import { toRefusal } from '#app/_editor/state/run-refusal.ts';
import { tellMoment } from '#app/_editor/state/run-words.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { readRunDocument } from '#app/_editor/state/use-run-document.ts';
import { createUnderFreeName } from '#app/_library/create-under-free-name.ts';
import { findPictureNode } from './find-picture-node.ts';

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
          const { id } = await createUnderFreeName(ran, `The run of ${whenOf(run)}`);
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
