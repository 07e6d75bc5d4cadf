import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { readRunDocument } from '#app/_editor/state/use-run-document.ts';
import { continueFromResult } from '#app/_library/continue-from-result.ts';
import { exportPng } from '#app/_library/export-workflow.ts';
import { saveFile } from '#app/_library/save-file.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Result } from './results.ts';

/** Ways on from a result. Nothing here throws: what did not work is told. */
export function useResultActions() {
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState<'download' | 'continue' | null>(null);
  const act = async (what: 'download' | 'continue', work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
    } catch (error) {
      toast({ title: tellError(error), tone: 'failed' });
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    download: ({ run, picture }: Pick<Result, 'run' | 'picture'>) =>
      act('download', async () => saveFile(await exportPng(await readRunDocument(run), picture))),
    continueFrom: ({ run, picture }: Pick<Result, 'run' | 'picture'>) =>
      act('continue', async () => {
        const { id } = await continueFromResult(await readRunDocument(run), picture);
        router.push(`/workflows/${id}`);
      }),
  };
}
