import { CommandPalette } from '#app/_editor/commands/command-palette.tsx';
import { KeyboardMap } from '#app/_editor/commands/keyboard-map.tsx';
import { useCommandKeys } from '#app/_editor/commands/use-command-keys.ts';
import { GridDialog } from '#app/_editor/compare/grid/grid-dialog.tsx';
import { PairDialog } from '#app/_editor/compare/pictures/pair-dialog.tsx';
import { ValueViewer } from '#app/_editor/inspector/value-viewer.tsx';
import { LabDialog } from '#app/_editor/lab/lab-dialog.tsx';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { ConnectPanel } from './connect-panel.tsx';
import { GraphSearch } from './graph-search.tsx';
import { NodePalette } from './node-palette.tsx';

/** What may lie over the editor: a value in full, and one of the panels that find things. */
export function Overlays() {
  useCommandKeys();
  const isShowing = useView(({ shown }) => shown !== null);
  return (
    <>
      <LabDialog />
      <GridDialog />
      {isShowing && <ValueViewer />}
      <PairDialog />
      <OpenPanel />
    </>
  );
}

function OpenPanel() {
  const { view } = useSession();
  const overlay = useView((state) => state.overlay);
  const palette = useView((state) => state.palette);
  const isConnecting = useView(({ connecting }) => connecting !== null);
  const close = () => view.setState({ overlay: 'none', palette: null, connecting: null });
  if (palette) return <NodePalette request={palette} onClose={close} />;
  if (isConnecting) return <ConnectPanel onClose={close} />;
  switch (overlay) {
    case 'add-node':
      return <NodePalette request={null} onClose={close} />;
    case 'commands':
      return <CommandPalette onClose={close} />;
    case 'shortcuts':
      return <KeyboardMap onClose={close} />;
    case 'search':
      return <GraphSearch onClose={close} />;
    default:
      return null; // revisions and comparisons are shown elsewhere
  }
}
