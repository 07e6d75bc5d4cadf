import { type KeyboardEvent, useCallback } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { useAttempt } from '../actions/use-attempt.ts';
import { canvasKey } from './canvas-keys.ts';
import { isWriting } from './is-writing.ts';

/**
 * Hears keys before the library does. What was done is marked as such (`defaultPrevented`), so that
 * nobody who listens further up does it again.
 */
export function useCanvasKeys() {
  const session = useSession();
  const attempt = useAttempt();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented || isWriting(event.target) || isPoint(event.target)) return;
      const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
      const action = canvasKey(session, { key, code, shiftKey, ctrlKey, metaKey, altKey });
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      attempt(action);
      const frame = event.currentTarget;
      requestAnimationFrame(() => keepFocus(frame));
    },
    [session, attempt],
  );
}

/** What had the keyboard may be gone now: then the canvas itself has it, not the page. */
function keepFocus(frame: HTMLElement): void {
  if (globalThis.document.activeElement === globalThis.document.body) {
    frame.focus({ preventScroll: true });
  }
}

/** Points of edges and titles of groups have keys of their own. */
function isPoint(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.edge-point, .group-frame') !== null;
}
