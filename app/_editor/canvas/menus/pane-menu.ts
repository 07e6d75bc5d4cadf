import { BoxSelect, ClipboardPaste, LayoutGrid, Maximize, Plus, StickyNote } from 'lucide-react';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { addNoteAt } from '../actions/add-note-at.ts';
import { pasteFromClipboard } from '../actions/paste-from-clipboard.ts';
import { selectAll } from '../actions/select-all.ts';
import { menuLine } from './menu-line.ts';
import type { MenuTools } from './menu-tools.ts';

/** What can be done at an empty place of the canvas. */
export function paneMenu(
  { session, attempt }: MenuTools,
  { screen, at }: { readonly screen: Point; readonly at: Point },
): MenuItem[] {
  const { view, canvas } = session;
  return [
    {
      ...menuLine('Add a node', Plus, () =>
        view.setState({ palette: { flowPosition: at, screen } }),
      ),
      shortcut: 'Space',
    },
    menuLine('Add a note', StickyNote, () => attempt(() => addNoteAt(session, at))),
    menuLine('Paste', ClipboardPaste, () => attempt(() => pasteFromClipboard(session, { at }))),
    { type: 'separator' },
    { ...menuLine('Select all', BoxSelect, () => selectAll(session)), shortcut: 'Mod+A' },
    {
      ...menuLine('Tidy', LayoutGrid, () => attempt(() => canvas.current?.tidy())),
      shortcut: 'Shift+L',
    },
    {
      ...menuLine('Show everything', Maximize, () => canvas.current?.fitView()),
      shortcut: 'Shift+1',
    },
  ];
}
