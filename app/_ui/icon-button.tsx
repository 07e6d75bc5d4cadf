'use client';

import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonLook } from './button-look.ts';
import type { Icon } from './icon.ts';
import { type Side, Tooltip } from './tooltip.tsx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label' | 'title'> & {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: Icon;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  /** Keys that do the same, for example "Mod+Z". */
  readonly shortcut?: string | undefined;
  /** For a button that stays pressed. */
  readonly pressed?: boolean | undefined;
  readonly disabledReason?: string | undefined;
  readonly tooltipSide?: Side | undefined;
};

/** A button that shows only a drawing, and says what it does on hover, on focus and to screen readers. */
export function IconButton(props: IconButtonProps) {
  const { label, icon: Drawing, variant = 'bare', size = 'medium', className, ...others } = props;
  const { shortcut, pressed, disabledReason, tooltipSide, ...rest } = others;
  const blocked = disabledReason !== undefined;
  return (
    <Tooltip text={label} detail={disabledReason} shortcut={shortcut} side={tooltipSide}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={blocked || undefined}
        onClick={blocked ? undefined : rest.onClick}
        className={clsx(buttonLook(variant, size, 'square'), className)}
      >
        <Drawing aria-hidden size={size === 'large' ? 20 : 16} strokeWidth={1.75} />
      </button>
    </Tooltip>
  );
}
