import { ValueViewer } from '#app/_editor/inspector/value-viewer.tsx';

/** What may lie over the canvas: the palette of nodes, the command palette, the keyboard map, the viewer. */
export function Overlays() {
  return <ValueViewer />;
}
