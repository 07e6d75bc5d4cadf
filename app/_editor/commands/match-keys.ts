/** What of a key event tells which keys were pressed. */
export type Press = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** Whether the key that gives third signs is down; it looks like Ctrl and Alt at once. */
  readonly isAltGraph?: boolean;
};

/**
 * Whether these keys were pressed, for example "Mod+Shift+Z" or "?".
 *
 * Letters count by what is printed on them, and by their place where the layout writes no Latin ones.
 * Signs count by themselves, however they are typed. Digits with Shift count by their place: what
 * Shift makes of them differs from keyboard to keyboard.
 */
export function matchKeys(keys: string, press: Press, isMac: boolean): boolean {
  const parts = keys.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const [mod, other] = isMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  const isThird = press.isAltGraph === true;
  if (wants('Mod') !== (mod && !(isThird && !isMac)) || other) return false;
  if (wants('Alt') !== (press.altKey && !isThird)) return false;
  if (!isSign(key) && wants('Shift') !== press.shiftKey) return false;
  return isKey(key, press, wants('Shift') || press.altKey);
}

/** A sign is typed with Shift on some keyboards and without on others. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key);
}

function isKey(key: string, { key: typed, code }: Press, isChanged: boolean): boolean {
  if (key === 'Space') return typed === ' ';
  if (/^[0-9]$/.test(key)) return isChanged ? code === `Digit${key}` : typed === key;
  if (!/^[A-Z]$/.test(key)) return typed === key;
  if (/^[a-z]$/i.test(typed)) return typed.toUpperCase() === key;
  return typed.length === 1 && typed.charCodeAt(0) > 127 && code === `Key${key}`;
}
