const mac: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↵',
  Delete: '⌫',
};
const other: Record<string, string> = { Mod: 'Ctrl', Delete: 'Del' };
const arrows: Record<string, string> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** Splits "Mod+Shift+Z" into what is printed on the keys of this kind of keyboard; a lone "+" is a key too. */
export function splitKeys(keys: string, isMac: boolean): readonly string[] {
  const names = keys.split(/\+(?=.)/).filter((name) => name !== '');
  const printed = isMac ? mac : other;
  return names.map((name) => printed[name] ?? arrows[name] ?? name);
}
