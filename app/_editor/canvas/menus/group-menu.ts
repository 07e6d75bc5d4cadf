import { BoxSelect, Pencil, Ungroup } from 'lucide-react';
import { tintGroup } from '#app/_editor/document/edits/tint-group.ts';
import { ungroup } from '#app/_editor/document/edits/ungroup.ts';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { menuLine } from './menu-line.ts';
import type { MenuTools } from './menu-tools.ts';
import { tintChoices } from './tint-choices.ts';

/** What can be done with a group. */
export function groupMenu({ session: { document }, canvas }: MenuTools, id: string): MenuItem[] {
  const { groups = [] } = document.getState().workflow.graph;
  const group = groups.find((one) => one.id === id);
  if (!group) return [];
  return [
    menuLine('Rename', Pencil, () => canvas.setState({ renaming: `group/${id}` })),
    tintChoices(group.tint, (tint) =>
      document.editGraph('Tint a group', (graph) => tintGroup(graph, id, tint)),
    ),
    menuLine('Select its nodes', BoxSelect, () => document.select(group.nodes)),
    { type: 'separator' },
    menuLine('Ungroup', Ungroup, () =>
      document.editGraph(`Ungroup ${group.title}`, (graph) => ungroup(graph, id)),
    ),
  ];
}
