import type { MouseEvent } from 'react';
import { isWriting } from './is-writing.ts';

/**
 * Ends what text is selected elsewhere when the mouse is pressed on the canvas: with Shift, which draws
 * a box around nodes, the browser would stretch it over the page, and Copy would mean the text.
 */
export function endTextSelection(event: MouseEvent): void {
  const { target } = event;
  const isText = target instanceof Element && target.closest('.select-text') !== null;
  if (isText || isWriting(target)) return;
  globalThis.getSelection()?.removeAllRanges();
  if (event.shiftKey) event.preventDefault();
}
