import {
  BoxSelect,
  Copy,
  CopyPlus,
  Group,
  Pause,
  Pencil,
  Pin,
  Play,
  Power,
  StickyNote,
  Trash2,
  Ungroup,
} from 'lucide-react';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { togglePauses } from '#app/_editor/overrides/pausing/toggle-pauses.ts';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { copySelection } from '../actions/copy-selection.ts';
import { duplicateSelected } from '../actions/duplicate-selected.ts';
import { groupSelected } from '../actions/group-selected.ts';
import { removeSelected } from '../actions/remove-selected.ts';
import { runToSelected } from '../actions/run-to-selected.ts';
import { selectSameType } from '../actions/select-same-type.ts';
import { selectedNodes } from '../actions/selected-nodes.ts';
import { toggleDisabled } from '../actions/toggle-disabled.ts';
import { togglePinned } from '../actions/toggle-pinned.ts';
import { ungroupSelected } from '../actions/ungroup-selected.ts';
import { menuLine } from './menu-line.ts';
import type { MenuTools } from './menu-tools.ts';

/** What can be done with the selected nodes, of which one was right-clicked. */
export function nodeMenu({ session, canvas, attempt }: MenuTools, id: string): MenuItem[] {
  const index = indexGraph(session.document.getState().workflow.graph);
  const node = index.nodesById.get(id);
  const ungroup: MenuItem[] = index.groupOf(id)
    ? [menuLine('Take out of the group', Ungroup, () => ungroupSelected(session))]
    : [];
  return [
    menuLine('Run to here', Play, () => attempt(() => runToSelected(session))),
    { type: 'separator' },
    { ...menuLine('Rename', Pencil, () => canvas.setState({ renaming: id })), shortcut: 'F2' },
    menuLine(node?.note === undefined ? 'Add a note' : 'Change the note', StickyNote, () =>
      canvas.setState({ annotating: id }),
    ),
    menuLine(node?.isDisabled ? 'Enable' : 'Disable', Power, () => toggleDisabled(session)),
    menuLine(
      session.view.getState().pausesAfter.has(id) ? 'Do not pause here' : 'Pause here',
      Pause,
      () => togglePauses(session, selectedNodes(session)),
    ),
    menuLine(node?.isPinned ? 'Unpin' : 'Pin in place', Pin, () => togglePinned(session)),
    { type: 'separator' },
    { ...menuLine('Copy', Copy, () => attempt(() => copySelection(session))), shortcut: 'Mod+C' },
    {
      ...menuLine('Duplicate', CopyPlus, () => attempt(() => duplicateSelected(session))),
      shortcut: 'Mod+D',
    },
    { ...menuLine('Group', Group, () => attempt(() => groupSelected(session))), shortcut: 'Mod+G' },
    ...ungroup,
    menuLine('Select all of this type', BoxSelect, () => selectSameType(session)),
    { type: 'separator' },
    {
      ...menuLine('Delete', Trash2, () => removeSelected(session)),
      ...{ shortcut: 'Delete', danger: true },
    },
  ];
}
