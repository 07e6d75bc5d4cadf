import type { Icon } from './icon.ts';

/** One line of a menu, as a value. */
export type MenuItem =
  | {
      readonly type: 'item';
      readonly label: string;
      readonly icon?: Icon | undefined;
      readonly shortcut?: string | undefined;
      /** Why it cannot be chosen now; shown under the label. */
      readonly disabledReason?: string | undefined;
      /** A tick before the label; undefined for items that are no choice. */
      readonly checked?: boolean | undefined;
      readonly danger?: boolean | undefined;
      readonly onSelect: () => void;
    }
  | { readonly type: 'separator' }
  | { readonly type: 'heading'; readonly label: string }
  | {
      readonly type: 'submenu';
      readonly label: string;
      readonly icon?: Icon | undefined;
      readonly items: readonly MenuItem[];
    };
