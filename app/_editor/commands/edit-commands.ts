import { addNoteAt } from '#app/_editor/canvas/actions/add-note-at.ts';
import { copySelection } from '#app/_editor/canvas/actions/copy-selection.ts';
import { duplicateSelected } from '#app/_editor/canvas/actions/duplicate-selected.ts';
import { pasteFromClipboard } from '#app/_editor/canvas/actions/paste-from-clipboard.ts';
import { removeSelected } from '#app/_editor/canvas/actions/remove-selected.ts';
import { selectedNodes } from '#app/_editor/canvas/actions/selected-nodes.ts';
import { toggleDisabled } from '#app/_editor/canvas/actions/toggle-disabled.ts';
import { togglePinned } from '#app/_editor/canvas/actions/toggle-pinned.ts';
import type { Session } from '#app/_editor/state/session.ts';
import type { Point } from '#nodes/contract/graph.ts';
import type { Command } from './command.ts';
import { needsAnything, needsNodes, needsOneNode, needsRedo, needsUndo } from './conditions.ts';

/** Changes to the document. Copy, cut and paste by keys are the browser's own events. */
export const editCommands: readonly Command[] = [
  {
    ...{ id: 'undo', title: 'Undo', group: 'Edit', keys: ['Mod+Z'], mayRepeat: true },
    isEnabled: needsUndo,
    run: ({ document }) => document.undo(),
  },
  {
    ...{ id: 'redo', title: 'Redo', group: 'Edit', keys: ['Mod+Shift+Z', 'Mod+Y'] },
    mayRepeat: true,
    isEnabled: needsRedo,
    run: ({ document }) => document.redo(),
  },
  {
    ...{ id: 'add-node', title: 'Add a node', group: 'Edit', keys: ['Space', 'A'] },
    run: ({ view }) => view.setState({ overlay: 'add-node' }),
  },
  {
    ...{ id: 'add-note', title: 'Add a note', group: 'Edit', keys: ['N'] },
    run: (session) => addNoteAt(session),
  },
  {
    ...{ id: 'duplicate', title: 'Duplicate', group: 'Edit', keys: ['Mod+D'] },
    isEnabled: needsNodes(),
    run: duplicateSelected,
  },
  {
    ...{ id: 'delete', title: 'Delete', group: 'Edit', keys: ['Delete', 'Backspace'] },
    isEnabled: needsAnything,
    run: removeSelected,
  },
  {
    ...{ id: 'copy', title: 'Copy', group: 'Edit' },
    isEnabled: needsNodes(),
    run: copySelection,
  },
  {
    ...{ id: 'paste', title: 'Paste', group: 'Edit' },
    run: async (session) => void (await pasteFromClipboard(session, { at: centreOf(session) })),
  },
  {
    ...{ id: 'paste-connected', title: 'Paste with edges from what fed the originals' },
    ...{ group: 'Edit', keys: ['Mod+Shift+V'] },
    async run(session, { toast }) {
      const at = centreOf(session);
      const refused = await pasteFromClipboard(session, { at, reconnect: true });
      const [reason] = refused;
      if (reason !== undefined) toast({ title: tellLeftOut(refused.length), body: reason });
    },
  },
  {
    ...{ id: 'rename-node', title: 'Rename the node', group: 'Edit', keys: ['F2'] },
    isEnabled: needsOneNode,
    run: onlyNode((session, id) => session.canvas.current?.rename(id)),
  },
  {
    ...{ id: 'note-node', title: 'Write a note on the node', group: 'Edit', keys: ['Shift+N'] },
    isEnabled: needsOneNode,
    run: onlyNode((session, id) => session.canvas.current?.annotate(id)),
  },
  {
    ...{ id: 'disable', title: 'Disable or enable', group: 'Edit', keys: ['D'] },
    isEnabled: needsNodes(),
    run: toggleDisabled,
  },
  {
    ...{ id: 'pin', title: 'Pin or unpin', group: 'Edit', keys: ['P'] },
    isEnabled: needsNodes(),
    run: togglePinned,
  },
];

function centreOf({ canvas }: Session): Point {
  return canvas.current?.centre() ?? { x: 0, y: 0 };
}

function tellLeftOut(count: number): string {
  return count === 1 ? 'An edge was left out' : `${count} edges were left out`;
}

function onlyNode(act: (session: Session, id: string) => void): (session: Session) => void {
  return (session) => {
    const [id] = selectedNodes(session);
    if (id !== undefined) act(session, id);
  };
}
