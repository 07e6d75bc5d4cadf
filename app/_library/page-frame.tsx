import type { ReactNode } from 'react';
import { TooltipProvider } from '#app/_ui/tooltip-provider.tsx';
import { PageHeader, type Place } from './page-header.tsx';

type PageFrameProps = {
  readonly here: Place;
  readonly title: string;
  /** Stands beside the title: what can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page around the editor: header, title, content. */
export function PageFrame({ here, title, actions, children }: PageFrameProps) {
  return (
    <TooltipProvider>
      <div className="flex min-h-dvh flex-col">
        <PageHeader here={here} />
        <main className="mx-auto flex w-full max-w-300 flex-1 flex-col gap-4 p-4">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="min-w-0 flex-1 text-20 font-semibold">{title}</h1>
            {actions}
          </div>
          {children}
        </main>
      </div>
    </TooltipProvider>
  );
}
