import type { ReactNode } from 'react';

type PaintingLayoutProps = {
  readonly canvas: ReactNode;
  /** What ends the painting; in sight however low the window is. */
  readonly keep: ReactNode;
  readonly children: ReactNode;
};

/** The picture, as large as the window lets it be, and the tools beside it. */
export function PaintingLayout({ canvas, keep, children }: PaintingLayoutProps) {
  return (
    <div className="absolute inset-0 flex gap-4 p-4">
      {canvas}
      <div className="flex w-70 shrink-0 flex-col gap-3">
        <div className="-m-1 flex min-h-0 flex-1 flex-col gap-4 overflow-auto p-1">{children}</div>
        {keep}
      </div>
    </div>
  );
}
