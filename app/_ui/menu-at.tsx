'use client';

import { DropdownMenu } from 'radix-ui';
import type { MenuItem } from './menu-item.ts';
import { MenuList, menuPanel } from './menu-list.tsx';

type MenuAtProps = {
  /** Where on the screen, in client coordinates; null while it is closed. */
  readonly point: { readonly x: number; readonly y: number } | null;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
};

/** A menu opened by code at a point, for places that are no element, such as a spot on a canvas. */
export function MenuAt({ point, label, items, onClose }: MenuAtProps) {
  if (point === null) return null;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => open || onClose()}>
      <DropdownMenu.Trigger
        tabIndex={-1}
        aria-label={label}
        className="pointer-events-none fixed size-0"
        style={{ left: point.x, top: point.y }}
      />
      <DropdownMenu.Portal>
        <DropdownMenu.Content align="start" collisionPadding={8} className={menuPanel}>
          <MenuList parts={DropdownMenu} items={items} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
