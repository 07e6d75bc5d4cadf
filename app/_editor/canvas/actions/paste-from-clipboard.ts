import type { Session } from '#app/_editor/state/session.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { pasteText } from './paste-text.ts';

/**
 * Pastes nodes from the system's clipboard at a place, where the browser lets a page read it.
 *
 * @throws AppError access/denied where it does not, and whatever `pasteText` throws
 */
export async function pasteFromClipboard(session: Session, at: Point): Promise<void> {
  const text = await navigator.clipboard.readText().catch((cause: unknown) => {
    const sentence = 'The browser keeps its clipboard to itself. Press the keys for Paste instead.';
    throw new AppError('access/denied', sentence, { cause });
  });
  pasteText(session, text, { at });
}
