import { useEffect, useRef } from 'react';
import { useCanvas, useCanvasStore } from '#app/_editor/canvas/flow/canvas-context.ts';
import { setNodeNote } from '#app/_editor/document/edits/set-node-note.ts';
import { useSession } from '#app/_editor/state/session.ts';

/** The note of a node while it is written: below the card, until the focus leaves it. */
export function CardNote({ id, note }: { readonly id: string; readonly note: string }) {
  const isOpen = useCanvas(({ annotating }) => annotating === id);
  return isOpen ? <NoteEditor id={id} note={note} /> : null;
}

function NoteEditor({ id, note }: { readonly id: string; readonly note: string }) {
  const { document } = useSession();
  const canvas = useCanvasStore();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <textarea
      ref={box}
      aria-label="Note of the node"
      placeholder="A note for whoever reads this"
      defaultValue={note}
      maxLength={2000}
      rows={4}
      className="nodrag nopan nowheel floating absolute top-full left-0 z-10 mt-1 w-full resize-none bg-tint-amber p-2 text-12"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const text = event.currentTarget.value;
        canvas.setState({ annotating: null });
        document.editGraph('Change a note', (graph) => setNodeNote(graph, id, text));
      }}
    />
  );
}
