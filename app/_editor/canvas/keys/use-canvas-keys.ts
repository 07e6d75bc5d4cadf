import { type KeyboardEvent, useCallback } from 'react';
import { findCommand } from '#app/_editor/commands/find-command.ts';
import { isMac } from '#app/_editor/commands/is-mac.ts';
import { keyPlace } from '#app/_editor/commands/key-place.ts';
import { useRunCommand } from '#app/_editor/commands/use-run-command.ts';
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
  const runCommand = useRunCommand();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented || isWriting(event.target) || isPoint(event.target)) return;
      const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
      const press = { key, code, shiftKey, ctrlKey, metaKey, altKey };
      // With Enter the library would unselect the focused node before anybody else hears of the keys.
      const isRun = key === 'Enter' && (ctrlKey || metaKey);
      const command = isRun ? findCommand(press, keyPlace(event.target), isMac()) : undefined;
      const action = command
        ? () => event.repeat || runCommand(command)
        : canvasKey(session, press);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      attempt(action);
      const frame = event.currentTarget;
      requestAnimationFrame(() => keepFocus(frame));
    },
    [session, attempt, runCommand],
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
