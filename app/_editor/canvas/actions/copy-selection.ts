import type { Session } from '#app/_editor/state/session.ts';
import { copySelected } from './copy-selected.ts';

/** Puts the selected nodes on the system's clipboard. */
export async function copySelection(session: Session): Promise<void> {
  const text = copySelected(session);
  if (text !== null) await navigator.clipboard.writeText(text);
}
