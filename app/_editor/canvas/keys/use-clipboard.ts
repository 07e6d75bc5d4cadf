import { useEffect } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Point } from '#nodes/contract/graph.ts';
import { addPicture } from '../actions/add-picture.ts';
import { copySelected } from '../actions/copy-selected.ts';
import { pasteText } from '../actions/paste-text.ts';
import { removeSelected } from '../actions/remove-selected.ts';
import { useAttempt } from '../actions/use-attempt.ts';
import { isWriting } from './is-writing.ts';

/**
 * Copies, cuts and pastes through the system's clipboard, wherever nobody is writing.
 *
 * @param pointer where the pointer is on the document
 */
export function useClipboard(pointer: () => Point): void {
  const session = useSession();
  const attempt = useAttempt();
  const toast = useToast();
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (isWriting(event.target) || !globalThis.getSelection()?.isCollapsed) return;
      const text = copySelected(session);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') removeSelected(session);
    };
    const paste = (event: ClipboardEvent) => {
      if (isWriting(event.target) || !event.clipboardData) return;
      const { file, text } = readClipboard(event.clipboardData);
      if (!file && text === '') return;
      event.preventDefault();
      const at = pointer();
      if (file) void addPicture(session, toast, { file, at });
      else attempt(() => pasteText(session, text, { at }));
    };
    globalThis.document.addEventListener('copy', copy);
    globalThis.document.addEventListener('cut', copy);
    globalThis.document.addEventListener('paste', paste);
    return () => {
      globalThis.document.removeEventListener('copy', copy);
      globalThis.document.removeEventListener('cut', copy);
      globalThis.document.removeEventListener('paste', paste);
    };
  }, [session, attempt, toast, pointer]);
}

/** The picture on the clipboard, and the text on it. */
function readClipboard(clipboard: DataTransfer) {
  const file = [...clipboard.files].find(({ type }) => type.startsWith('image/'));
  return { file, text: clipboard.getData('text/plain').trim() };
}
