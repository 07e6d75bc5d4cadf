import { useReactFlow } from '@xyflow/react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useCallback } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import { addPicture } from '../actions/add-picture.ts';
import { choosePicture } from '../actions/choose-picture.ts';
import { importFile } from './import-file.ts';
import { kindOfFile } from './kind-of-file.ts';

/** Takes files that are dropped on the canvas: pictures become nodes, what Tack made opens as a workflow. */
export function useFileDrop() {
  const session = useSession();
  const toast = useToast();
  const router = useRouter();
  const { screenToFlowPosition } = useReactFlow();
  const onDragOver = useCallback((event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  }, []);
  const onDrop = useCallback(
    (event: DragEvent) => {
      const files = [...event.dataTransfer.files];
      if (files.length === 0) return;
      event.preventDefault();
      const corner = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const node = imageNodeAt(event.target, session);
      const open = (workflow: string) => router.push(`/workflows/${workflow}`);
      const take = async (file: File, index: number) => {
        const kind = await kindOfFile(file);
        if (kind === 'workflow') return importFile(file, { toast, open });
        if (kind === 'other') return toast(refusalOf(file));
        if (node !== null && index === 0) return choosePicture(session, toast, { node, file });
        const at = { x: corner.x + 32 * index, y: corner.y + 32 * index };
        return addPicture(session, toast, { file, at });
      };
      for (const [index, file] of files.entries()) void take(file, index);
    },
    [session, toast, router, screenToFlowPosition],
  );
  return { onDragOver, onDrop };
}

/** The image node that a file was dropped on; null for any other place. */
function imageNodeAt(
  target: EventTarget,
  { document }: ReturnType<typeof useSession>,
): string | null {
  const id =
    target instanceof Element ? target.closest('.react-flow__node')?.getAttribute('data-id') : null;
  const node = document.getState().workflow.graph.nodes.find((one) => one.id === id);
  return node?.type === 'image' ? node.id : null;
}

function refusalOf({ name }: File) {
  return {
    title: `${name} cannot be used here`,
    body: 'Drop a PNG, JPEG or WebP picture, or a file that Tack made.',
    tone: 'failed' as const,
  };
}
