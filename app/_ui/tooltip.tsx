'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';

export type Side = 'top' | 'right' | 'bottom' | 'left';

type TooltipProps = {
  readonly text: string;
  /** A second line, for example why it cannot be used now. */
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly side?: Side | undefined;
  /** The one element it belongs to, which must take a ref and the usual attributes. */
  readonly children: ReactElement;
};

/** A few words beside what is hovered or focused. */
export function Tooltip({ text, detail, shortcut, side = 'bottom', children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="floating z-50 max-w-70 px-2 py-1 text-12"
        >
          <span className="flex items-center gap-2">
            {text}
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </span>
          {detail !== undefined && <span className="block text-ink-2">{detail}</span>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
