import type { ReactNode } from 'react';
import { Skeleton } from '#app/_ui/skeleton.tsx';

type CardGridProps = { readonly label: string; readonly children: ReactNode };

const grid = 'grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fill,minmax(216px,1fr))]';

/** Cards in as many columns as there is room for; its children are list items. */
export function CardGrid({ label, children }: CardGridProps) {
  return (
    <ul aria-label={label} className={grid}>
      {children}
    </ul>
  );
}

const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Keeps the place of cards that are on their way. */
export function GridSkeleton({ label }: { readonly label: string }) {
  return (
    <div className={grid}>
      {places.map((place, at) => (
        <Skeleton key={place} label={at === 0 ? label : undefined} className="h-60 w-full" />
      ))}
    </div>
  );
}
