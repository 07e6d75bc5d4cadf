import type { ReactNode } from 'react';

type TitledChartProps = { readonly title: string; readonly children: ReactNode };

/** One of several charts of a section, under its name. */
export function TitledChart({ title, children }: TitledChartProps) {
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-11 text-ink-2">{title}</h4>
      {children}
    </div>
  );
}
