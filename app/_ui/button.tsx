'use client';

import { clsx } from 'clsx';
import type { ComponentProps, MouseEvent } from 'react';
import { BusyBars } from './busy-bars.tsx';
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look.ts';
import type { Icon } from './icon.ts';
import { Tooltip } from './tooltip.tsx';

type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: Icon | undefined;
  /** What is being done, in words, while it is being done: shown instead of the button's own. */
  readonly busy?: string | undefined;
  /** Why it cannot be pressed now: shown on hover and focus, so the button stays reachable. */
  readonly disabledReason?: string | undefined;
};

/** A verb that can be pressed. */
export function Button(props: ButtonProps) {
  const { variant, size, icon: Drawing, busy, disabledReason, className, ...rest } = props;
  const blocked = busy !== undefined || disabledReason !== undefined;
  const button = (
    <button
      type="button"
      {...rest}
      aria-disabled={blocked || undefined}
      data-busy={busy === undefined ? undefined : ''}
      onClick={blocked ? swallow : rest.onClick}
      className={clsx(buttonLook(variant, size), className)}
    >
      {busy !== undefined && <BusyBars />}
      {busy === undefined && Drawing && <Drawing aria-hidden size={size === 'small' ? 14 : 16} />}
      {busy ?? rest.children}
    </button>
  );
  return disabledReason === undefined ? button : <Tooltip text={disabledReason}>{button}</Tooltip>;
}

function swallow(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
