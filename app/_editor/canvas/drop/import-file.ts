import type { ShowToast } from '#app/_ui/use-toast.ts';

type Importing = { readonly toast: ShowToast; readonly open: (workflow: string) => void };

/** Makes a workflow out of a file that Tack made, and offers to open it; what is on the canvas stays. */
export async function importFile(file: File, { toast, open }: Importing): Promise<void> {
  try {
    const { importWorkflowFile } = await import('#app/_library/import-workflow.ts');
    const { id, name, notices } = await importWorkflowFile(file);
    toast({
      ...{ title: `${name} was added to your workflows`, tone: 'done' },
      ...(notices.length > 0 ? { body: notices.join(' ') } : {}),
      action: { label: 'Open', onSelect: () => open(id) },
      durationMs: 15_000,
    });
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    toast({ title: `${file.name} could not be opened`, body, tone: 'failed' });
  }
}
