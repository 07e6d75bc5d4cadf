import type { Session } from '#app/_editor/state/session.ts';

/** Selects a node and brings it into sight. */
export function goToNode({ document, canvas }: Session, id: string): void {
  document.select([id]);
  canvas.current?.focusNode(id);
}
