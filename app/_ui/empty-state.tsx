import type { ReactNode } from 'react';
import type { Icon } from './icon.ts';

type EmptyStateProps = {
  readonly icon: Icon;
  /** What belongs here. */
  readonly title: string;
  readonly body?: string | undefined;
  /** The first step. */
  readonly action?: ReactNode;
};

/** Fills a place that has nothing in it yet. */
export function EmptyState({ icon: Drawing, title, body, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-6 py-12 text-center">
      <span className="flex size-10 items-center justify-center rounded-md border border-line border-dashed text-ink-3">
        <Drawing aria-hidden size={20} strokeWidth={1.5} />
      </span>
      <div className="max-w-80">
        <p className="font-medium">{title}</p>
        {body !== undefined && <p className="text-ink-2">{body}</p>}
      </div>
      {action}
    </div>
  );
}
