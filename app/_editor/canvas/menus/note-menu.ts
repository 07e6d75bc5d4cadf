import { Trash2 } from 'lucide-react';
import { changeNote } from '#app/_editor/document/edits/change-note.ts';
import { removeNote } from '#app/_editor/document/edits/remove-note.ts';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { menuLine } from './menu-line.ts';
import type { MenuTools } from './menu-tools.ts';
import { tintChoices } from './tint-choices.ts';

/** What can be done with a note. */
export function noteMenu({ session: { document } }: MenuTools, id: string): MenuItem[] {
  const note = document.getState().workflow.graph.notes?.find((one) => one.id === id);
  if (!note) return [];
  return [
    tintChoices(note.tint, (tint) =>
      document.editGraph('Tint a note', (graph) => changeNote(graph, id, { tint })),
    ),
    { type: 'separator' },
    {
      ...menuLine('Delete', Trash2, () =>
        document.editGraph('Delete a note', (graph) => removeNote(graph, id)),
      ),
      ...{ shortcut: 'Delete', danger: true },
    },
  ];
}
