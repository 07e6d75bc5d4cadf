import { Plus, Trash2, Waypoints } from 'lucide-react';
import { edgeId } from '#app/_editor/document/edge-id.ts';
import { addReroute } from '#app/_editor/document/edits/add-reroute.ts';
import { disconnect } from '#app/_editor/document/edits/disconnect.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { menuLine } from './menu-line.ts';
import type { MenuTools } from './menu-tools.ts';

type Edge = { readonly id: string; readonly screen: Point; readonly at: Point };

/** What can be done with an edge. */
export function edgeMenu(
  { session: { document, view }, attempt }: MenuTools,
  { id, screen, at }: Edge,
): MenuItem[] {
  const { graph } = document.getState().workflow;
  const edge = graph.edges.find((one) => edgeId(one) === id);
  if (!edge) return [];
  const bend = () =>
    document.editGraph('Bend an edge', (now) =>
      addReroute(now, id, { point: snapPosition(at), index: edge.via?.length ?? 0 }),
    );
  return [
    menuLine('Add a node here', Plus, () =>
      view.setState({
        palette: { flowPosition: at, screen, into: id },
      }),
    ),
    menuLine('Add a point to bend it', Waypoints, () => attempt(bend)),
    { type: 'separator' },
    {
      ...menuLine('Delete', Trash2, () =>
        document.editGraph('Delete an edge', (now) => disconnect(now, [id])),
      ),
      ...{ shortcut: 'Delete', danger: true },
    },
  ];
}
