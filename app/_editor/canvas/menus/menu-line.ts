import type { Icon } from '#app/_ui/icon.ts';
import type { MenuItem } from '#app/_ui/menu-item.ts';

/** One line of a menu: what it says, its drawing, and what it does. */
export function menuLine(
  label: string,
  icon: Icon,
  onSelect: () => void,
): Extract<MenuItem, { readonly type: 'item' }> {
  return { type: 'item', label, icon, onSelect };
}
