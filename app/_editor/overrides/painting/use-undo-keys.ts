import { useEffect, useEffectEvent } from 'react';
import { isMac } from '#app/_editor/commands/is-mac.ts';
import { matchKeys } from '#app/_editor/commands/match-keys.ts';

type UndoKeys = { readonly undo: () => void; readonly redo: () => void };

const typed = 'textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

/** Steps back and forth by the keys that undo everywhere; a field in which somebody types keeps its own. */
export function useUndoKeys({ undo, redo }: UndoKeys): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.matches(typed)) return;
    const isApple = isMac();
    const isRedo = ['Mod+Shift+Z', 'Mod+Y'].some((keys) => matchKeys(keys, event, isApple));
    if (!isRedo && !matchKeys('Mod+Z', event, isApple)) return;
    event.preventDefault();
    if (isRedo) redo();
    else undo();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
