'use client';

import { ContextMenu as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import type { MenuItem } from './menu-item.ts';
import { MenuList, menuPanel } from './menu-list.tsx';

type ContextMenuProps = {
  readonly items: readonly MenuItem[];
  /** The area that is right-clicked. */
  readonly children: ReactElement;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
};

/** A menu where the pointer is, by right click, long press or the menu key. */
export function ContextMenu({ items, children, onOpenChange }: ContextMenuProps) {
  return (
    <Primitive.Root modal={false} {...(onOpenChange && { onOpenChange })}>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content collisionPadding={8} className={menuPanel}>
          <MenuList parts={Primitive} items={items} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
