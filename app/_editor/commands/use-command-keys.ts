import { useEffect } from 'react';
import { findCommand } from './find-command.ts';
import { isMac } from './is-mac.ts';
import { keyPlace } from './key-place.ts';
import { useRunCommand } from './use-run-command.ts';

/** Listens for the keys of all commands, unless somebody else has taken them. */
export function useCommandKeys(): void {
  const runCommand = useRunCommand();
  useEffect(() => {
    const isApple = isMac();
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const isAltGraph = event.getModifierState('AltGraph');
      const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      const press = { key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph };
      const command = findCommand(press, keyPlace(event.target), isApple);
      if (!command) return;
      event.preventDefault();
      if (!event.repeat || command.mayRepeat) runCommand(command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [runCommand]);
}
