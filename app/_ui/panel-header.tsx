import type { ReactNode } from 'react';

type PanelHeaderProps = {
  readonly id?: string | undefined;
  readonly title: string;
  readonly actions?: ReactNode;
};

/** The line at the top of a panel: its title, and what can be done with all of it. */
export function PanelHeader({ id, title, actions }: PanelHeaderProps) {
  return (
    <header className="flex h-9 shrink-0 items-center gap-1 border-b pr-1 pl-3">
      <h2 id={id} className="min-w-0 flex-1 truncate text-12 font-medium text-ink-2">
        {title}
      </h2>
      {actions}
    </header>
  );
}
