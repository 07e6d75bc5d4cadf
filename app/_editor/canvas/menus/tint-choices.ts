import { Palette } from 'lucide-react';
import type { MenuItem } from '#app/_ui/menu-item.ts';
import { type Tint, tints } from '#nodes/contract/graph.ts';

const names: Record<Tint, string> = {
  grey: 'Grey',
  amber: 'Amber',
  green: 'Green',
  violet: 'Violet',
  blue: 'Blue',
};

/** A submenu of the tints that groups and notes may have. */
export function tintChoices(current: Tint, choose: (tint: Tint) => void): MenuItem {
  return {
    ...{ type: 'submenu', label: 'Colour', icon: Palette },
    items: tints.map((tint) => ({
      ...{ type: 'item', label: names[tint], checked: tint === current },
      onSelect: () => choose(tint),
    })),
  };
}
