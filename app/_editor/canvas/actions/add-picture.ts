import { uploadPicture } from '#app/_api/upload-picture.ts';
import { addNode } from '#app/_editor/document/edits/add-node.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { ShowToast } from '#app/_ui/use-toast.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { image } from '#nodes/image/image.ts';

/** Adds an image node with a picture from a file. */
export async function addPicture(
  { document }: Session,
  toast: ShowToast,
  { file, at }: { readonly file: Blob; readonly at: Point },
): Promise<void> {
  try {
    const { hash, notices } = await uploadPicture(file);
    let added = '';
    document.editGraph('Add Picture', (graph) => {
      const made = addNode(graph, image, { at: snapPosition(at), params: { picture: hash } });
      added = made.id;
      return made.graph;
    });
    document.select([added]);
    for (const notice of notices) toast({ title: notice });
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    toast({ title: 'The picture could not be taken', body, tone: 'failed' });
  }
}
