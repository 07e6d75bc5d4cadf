import { useEffect, useRef } from 'react';
import { useCanvas, useCanvasStore } from '#app/_editor/canvas/flow/canvas-context.ts';
import { setTitle } from '#app/_editor/document/edits/set-title.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { InlineName } from '../inline-name.tsx';

/** What the node is called; double-click or F2 to write another name. */
export function CardTitle({ id, title }: { readonly id: string; readonly title: string }) {
  const { document } = useSession();
  const canvas = useCanvasStore();
  const isRenaming = useCanvas(({ renaming }) => renaming === id);
  const wasRenaming = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wasRenaming.current && !isRenaming) {
      heading.current?.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
    }
    wasRenaming.current = isRenaming;
  }, [isRenaming]);
  if (isRenaming) {
    return (
      <InlineName
        label="Name of the node"
        value={title}
        onDone={(text) => {
          canvas.setState({ renaming: null });
          if (text !== null && text.trim() !== title) {
            document.editGraph(`Rename ${title}`, (graph) => setTitle(graph, id, text));
          }
        }}
      />
    );
  }
  return (
    <h2
      ref={heading}
      title={title}
      className="card-title min-w-0 flex-1 truncate text-13 font-medium"
      onDoubleClick={(event) => {
        event.stopPropagation();
        canvas.setState({ renaming: id });
      }}
    >
      {title}
    </h2>
  );
}
