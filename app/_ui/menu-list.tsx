'use client';

import { Check, ChevronRight } from 'lucide-react';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import { Kbd } from './kbd.tsx';
import type { MenuItem } from './menu-item.ts';

/** The parts that drop-down and context menus have in common. */
type MenuParts = typeof DropdownMenu | typeof ContextMenu;

type MenuListProps = { readonly parts: MenuParts; readonly items: readonly MenuItem[] };

export const menuPanel =
  'floating z-50 max-h-(--radix-popper-available-height) min-w-48 max-w-80 overflow-y-auto p-1 text-13';

const line =
  'flex w-full items-center gap-2 rounded-sm px-2 py-1 outline-none data-highlighted:bg-surface-3 data-[state=open]:bg-surface-3';

/** The lines of a menu, whichever way it was opened. */
export function MenuList({ parts, items }: MenuListProps) {
  return items.map((item, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a menu's lines do not move while it is open
    return <MenuLine key={at} parts={parts} item={item} />;
  });
}

function MenuLine({ parts, item }: { readonly parts: MenuParts; readonly item: MenuItem }) {
  switch (item.type) {
    case 'separator':
      return <parts.Separator className="-mx-1 my-1 h-px bg-line" />;
    case 'heading':
      return <parts.Label className="px-2 py-1 text-11 text-ink-3">{item.label}</parts.Label>;
    case 'submenu':
      return (
        <parts.Sub>
          <parts.SubTrigger className={line}>
            {item.icon && <item.icon aria-hidden size={16} className="text-ink-2" />}
            <span className="flex-1">{item.label}</span>
            <ChevronRight aria-hidden size={14} className="text-ink-3" />
          </parts.SubTrigger>
          <parts.Portal>
            <parts.SubContent sideOffset={4} collisionPadding={8} className={menuPanel}>
              <MenuList parts={parts} items={item.items} />
            </parts.SubContent>
          </parts.Portal>
        </parts.Sub>
      );
    case 'item':
      return <Choice parts={parts} item={item} />;
  }
}

type ChoiceProps = {
  readonly parts: MenuParts;
  readonly item: MenuItem & { readonly type: 'item' };
};

function Choice({ parts, item }: ChoiceProps) {
  const blocked = item.disabledReason !== undefined;
  const onSelect = (event: Event) => (blocked ? event.preventDefault() : item.onSelect());
  const className = `${line} ${item.danger ? 'text-danger' : ''}`;
  const content = (
    <>
      {item.checked && <Check aria-hidden size={16} className="text-accent" />}
      {item.checked === false && <span className="w-4" />}
      {item.icon && <item.icon aria-hidden size={16} className={item.danger ? '' : 'text-ink-2'} />}
      <span className="min-w-0 flex-1">
        <span className={blocked ? 'text-ink-3' : ''}>{item.label}</span>
        {blocked && <span className="block text-11 text-ink-3">{item.disabledReason}</span>}
      </span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </>
  );
  const shared = {
    className,
    onSelect,
    'aria-disabled': blocked || undefined,
    textValue: item.label,
  };
  if (item.checked === undefined) return <parts.Item {...shared}>{content}</parts.Item>;
  return (
    <parts.CheckboxItem {...shared} checked={item.checked}>
      {content}
    </parts.CheckboxItem>
  );
}
