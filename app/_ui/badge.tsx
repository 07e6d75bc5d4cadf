import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';

const tones = {
  neutral: 'border-line bg-surface-1 text-ink-2',
  accent: 'border-transparent bg-accent-quiet text-accent',
  danger: 'border-transparent bg-danger-quiet text-danger',
  grey: 'border-transparent bg-tint-grey text-ink-1',
  amber: 'border-transparent bg-tint-amber text-ink-1',
  green: 'border-transparent bg-tint-green text-ink-1',
  violet: 'border-transparent bg-tint-violet text-ink-1',
  blue: 'border-transparent bg-tint-blue text-ink-1',
};

type BadgeProps = {
  readonly tone?: keyof typeof tones | undefined;
  readonly icon?: Icon | undefined;
  readonly children: ReactNode;
};

/** A word or a number that marks its neighbour. */
export function Badge({ tone = 'neutral', icon: Drawing, children }: BadgeProps) {
  return (
    <span
      className={`figures inline-flex h-4.5 shrink-0 items-center gap-1 whitespace-nowrap rounded-sm border px-1.5 text-11 ${tones[tone]}`}
    >
      {Drawing && <Drawing aria-hidden size={12} />}
      {children}
    </span>
  );
}
