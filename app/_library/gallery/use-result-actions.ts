import { useRouter } from 'next/navigation';
import { readRunDocument } from '#app/_editor/state/use-run-document.ts';
import { continueFromResult } from '#app/_library/continue-from-result.ts';
import { exportPng } from '#app/_library/export-workflow.ts';
import { saveFile } from '#app/_library/save-file.ts';
import { useTask } from '#app/_library/use-task.ts';
import type { Result } from './results.ts';

/** Ways on from a result. Nothing here throws: what did not work is told. */
export function useResultActions() {
  const router = useRouter();
  const { busy, act } = useTask<'download' | 'continue'>();
  return {
    busy,
    download: ({ run, picture }: Pick<Result, 'run' | 'picture'>) =>
      act('download', async () =>
        saveFile(await exportPng(await readRunDocument(run), { picture, run })),
      ),
    continueFrom: ({ run, picture }: Pick<Result, 'run' | 'picture'>) =>
      act('continue', async () => {
        const { id } = await continueFromResult(await readRunDocument(run), picture);
        router.push(`/workflows/${id}`);
      }),
  };
}
