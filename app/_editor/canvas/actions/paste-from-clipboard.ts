import type { Session } from '#app/_editor/state/session.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { type Paste, pasteText } from './paste-text.ts';

/**
 * Pastes nodes from the system's clipboard, where the browser lets a page read it.
 *
 * @returns why edges were left out, a sentence each
 * @throws AppError access/denied where it does not, and whatever `pasteText` throws
 */
export async function pasteFromClipboard(
  session: Session,
  paste: Paste,
): Promise<readonly string[]> {
  const text = await navigator.clipboard.readText().catch((cause: unknown) => {
    const sentence = 'The browser keeps its clipboard to itself. Press the keys for Paste instead.';
    throw new AppError('access/denied', sentence, { cause });
  });
  return pasteText(session, text, paste);
}
