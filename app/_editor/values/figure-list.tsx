import type { ReactNode } from 'react';

type FigureListProps = { readonly figures: readonly (readonly [name: string, value: ReactNode])[] };

/** Names and what stands behind them, in two columns. */
export function FigureList({ figures }: FigureListProps) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-12">
      {figures.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="figures wrap-anywhere min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
