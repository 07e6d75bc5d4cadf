import { type NodeProps, NodeResizer } from '@xyflow/react';
import { memo, useState } from 'react';
import { changeNote } from '#app/_editor/document/edits/change-note.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { NoteNode } from '../flow/flow-node.ts';

type Shown = Pick<NodeProps<NoteNode>, 'data' | 'selected'>;

/** Words on the canvas. Drag the edge to move it, the corners to resize it; click into it to write. */
export const NoteCard = memo(
  function NoteCard({ data: { note }, selected }: Shown) {
    const { document } = useSession();
    return (
      <>
        <NodeResizer
          isVisible={selected}
          minWidth={120}
          minHeight={64}
          onResizeEnd={(_, { x, y, width, height }) =>
            document.editGraph('Resize a note', (graph) =>
              changeNote(graph, note.id, { position: { x, y }, size: { width, height } }),
            )
          }
        />
        <div
          className="size-full rounded-md border p-2"
          style={{ background: `var(--tint-${note.tint})` }}
        >
          <NoteText
            key={note.text}
            text={note.text}
            onWrite={(text) =>
              document.editGraph('Write a note', (graph) => changeNote(graph, note.id, { text }))
            }
          />
        </div>
      </>
    );
  },
  (before, after) => before.data.note === after.data.note && before.selected === after.selected,
);

type NoteTextProps = { readonly text: string; readonly onWrite: (text: string) => void };

/** Kept apart from the document until the focus leaves it, so that a note is one step to undo. */
function NoteText({ text, onWrite }: NoteTextProps) {
  const [draft, setDraft] = useState(text);
  return (
    <textarea
      aria-label="Text of the note"
      value={draft}
      maxLength={8000}
      placeholder="Write here"
      className="nodrag nopan nowheel size-full cursor-auto resize-none bg-transparent text-13 outline-none placeholder:text-ink-3"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
      onBlur={() => draft !== text && onWrite(draft)}
    />
  );
}
