/** What the keyboard belongs to when a key is pressed. */
export type KeyPlace = 'editor' | 'control' | 'field' | 'window';

/**
 * What has the keyboard: somebody is writing in a field, a window or a menu lies over the editor, a
 * button or the like has keys of its own, or none of these.
 */
export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'editor';
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) {
    return 'window';
  }
  if (target.closest(fields)) return 'field';
  return target.closest(controls) ? 'control' : 'editor';
}

const fields =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="file"]), textarea, select, [contenteditable="true"]';
const controls =
  'button, a[href], input, summary, [role="button"], [role="tab"], [role="radio"], [role="slider"], [role="combobox"]';

/** Keys that count even while somebody writes. */
const everywhere = new Set(['Mod+Enter', 'Mod+Shift+Enter', 'Mod+Alt+Enter', 'Mod+K', 'Mod+S']);
/** Whether keys are the editor's own where they were pressed. */
export function countsIn(place: KeyPlace, keys: string): boolean {
  switch (place) {
    case 'window':
      return false;
    case 'field':
      return everywhere.has(keys);
    case 'control':
      return keys !== 'Space'; // it presses the control
    case 'editor':
      return true;
  }
}
