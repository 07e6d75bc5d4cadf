import type { ShowToast } from '#app/_ui/use-toast.ts';

/** Opens a workflow from a file that Tack made. */
export async function importFile(file: File, toast: ShowToast): Promise<void> {
  toast({
    title: `${file.name} holds a workflow`,
    body: 'Open it from the list of workflows.',
  });
}
