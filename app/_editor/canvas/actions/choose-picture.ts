import { uploadPicture } from '#app/_api/upload-picture.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { ShowToast } from '#app/_ui/use-toast.ts';

/** Gives an image node its picture from a file. */
export async function choosePicture(
  { document }: Session,
  toast: ShowToast,
  { node, file }: { readonly node: string; readonly file: Blob },
): Promise<void> {
  try {
    const { hash, notices } = await uploadPicture(file);
    document.editGraph('Change Picture', (graph) =>
      setParam(graph, { node, param: 'picture', value: hash }),
    );
    for (const notice of notices) toast({ title: notice });
  } catch (error) {
    toast({ title: 'The picture could not be taken', body: sentenceOf(error), tone: 'failed' });
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
