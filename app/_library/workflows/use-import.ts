import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { tellError } from '#app/_library/tell-error.ts';
import { useToast } from '#app/_ui/use-toast.ts';

/** A file that could not be imported, and why. */
export type ImportFailure = { readonly id: string; readonly sentence: string };

/** Brings in workflows from files, one after the other. */
export function useImport() {
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [failures, setFailures] = useState<readonly ImportFailure[]>([]);
  const importOne = async (file: File) => {
    try {
      // What reads files knows every node type; it is fetched once there is a file.
      const { importWorkflowFile } = await import('#app/_library/import-workflow.ts');
      const { id, name, notices } = await importWorkflowFile(file);
      toast({
        title: `${name} was imported`,
        body: notices.join(' ') || undefined,
        tone: 'done',
        action: { label: 'Open', onSelect: () => router.push(`/workflows/${id}`) },
        durationMs: notices.length > 0 ? 15_000 : undefined,
      });
    } catch (error) {
      const failure = { id: `${file.name} ${Date.now()}`, sentence: tellFailure(file.name, error) };
      setFailures((others) => [...others, failure]);
    }
  };
  const importFiles = async (files: readonly File[]) => {
    setBusy(true);
    setFailures([]);
    for (const file of files) await importOne(file);
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['workflows'] });
  };
  return {
    isBusy,
    failures,
    importFiles: (files: readonly File[]) => void importFiles(files),
    dismiss: (id: string) => setFailures((all) => all.filter((one) => one.id !== id)),
  };
}

/** Every sentence names its file: several may be brought in at once. */
function tellFailure(name: string, error: unknown): string {
  const sentence = tellError(error);
  return sentence.startsWith(name) ? sentence : `${name}: ${sentence}`;
}
