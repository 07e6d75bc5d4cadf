import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'quiet' | 'bare' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent font-medium text-on-accent enabled-look:hover:bg-accent-strong',
  quiet:
    'border-line bg-surface-2 text-ink-1 enabled-look:hover:border-line-strong enabled-look:hover:bg-surface-3',
  bare: 'border-transparent bg-transparent text-ink-2 enabled-look:hover:bg-surface-3 enabled-look:hover:text-ink-1',
  danger:
    'border-transparent bg-danger font-medium text-on-accent enabled-look:hover:bg-danger-strong',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-6 gap-1 text-12',
  medium: 'h-7 gap-2 text-13',
  large: 'h-9 gap-2 text-15',
};

const paddings: Record<ButtonSize, string> = { small: 'px-2', medium: 'px-3', large: 'px-4' };

const squares: Record<ButtonSize, string> = { small: 'w-6', medium: 'w-7', large: 'w-9' };

/** The classes of a button, for links and summaries that must look like one; a square one holds an icon alone. */
export function buttonLook(
  variant: ButtonVariant = 'quiet',
  size: ButtonSize = 'medium',
  shape: 'wide' | 'square' = 'wide',
): string {
  return clsx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md border transition-colors duration-100',
    'disabled:opacity-45 aria-disabled:opacity-45 data-busy:opacity-100',
    'aria-pressed:bg-accent-quiet aria-pressed:text-accent',
    variants[variant],
    sizes[size],
    (shape === 'square' ? squares : paddings)[size],
  );
}
