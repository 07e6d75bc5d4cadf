import { ValueViewer } from '#app/_editor/inspector/value-viewer.tsx';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { NodePalette } from './node-palette.tsx';

/** What may lie over the canvas: the palette of nodes, the commands, the keys, the search, the ends of an edge. */
export function Overlays() {
  const { view } = useSession();
  const overlay = useView((state) => state.overlay);
  const palette = useView((state) => state.palette);
  const shown = useView((state) => state.shown);
  const close = () => view.setState({ overlay: 'none', palette: null });
  if (palette) return <NodePalette request={palette} onClose={close} />;
  if (overlay === 'add-node') return <NodePalette request={null} onClose={close} />;
  return shown ? <ValueViewer /> : null;
}
