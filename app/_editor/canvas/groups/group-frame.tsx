import { memo } from 'react';
import { renameGroup } from '#app/_editor/document/edits/rename-group.ts';
import { useSession } from '#app/_editor/state/session.ts';
import type { Group } from '#nodes/contract/graph.ts';
import { useCanvas, useCanvasStore } from '../flow/canvas-context.ts';
import { InlineName } from '../inline-name.tsx';
import { useCanvasMenu } from '../menus/use-canvas-menu.ts';
import { useGroupBounds } from './use-group-bounds.ts';
import { useGroupDrag } from './use-group-drag.ts';

/** The frame of a group: its title moves its members, names it, and has its menu. */
export const GroupFrame = memo(function GroupFrame({ group }: { readonly group: Group }) {
  const { id, title, tint, nodes } = group;
  const { document } = useSession();
  const canvas = useCanvasStore();
  const bounds = useGroupBounds(nodes);
  const drag = useGroupDrag(group);
  const openMenu = useCanvasMenu();
  const isRenaming = useCanvas(({ renaming }) => renaming === `group/${id}`);
  if (!bounds) return null;
  const { x, y, width, height } = bounds;
  return (
    <section
      aria-label={`Group ${title}`}
      className="group-frame pointer-events-none absolute rounded-md border border-line-strong"
      style={{
        ...{ transform: `translate(${x}px, ${y}px)`, width, height },
        background: `color-mix(in srgb, var(--tint-${tint}) 70%, transparent)`,
      }}
    >
      {isRenaming ? (
        <div className="pointer-events-auto flex p-1">
          <InlineName
            label="Name of the group"
            value={title}
            onDone={(text) => {
              canvas.setState({ renaming: null });
              if (text !== null) {
                document.editGraph('Rename a group', (graph) => renameGroup(graph, id, text));
              }
            }}
          />
        </div>
      ) : (
        <button
          type="button"
          className="nodrag nopan pointer-events-auto h-7 w-full cursor-grab truncate px-3 text-left text-13 font-medium"
          {...drag}
          onDoubleClick={() => canvas.setState({ renaming: `group/${id}` })}
          onContextMenu={(event) => openMenu(event, { type: 'group', id })}
        >
          {title}
        </button>
      )}
    </section>
  );
});
