/** What may lie over the canvas: the palette of nodes, the command palette, the keyboard map. */
export function Overlays() {
  return null;
}
