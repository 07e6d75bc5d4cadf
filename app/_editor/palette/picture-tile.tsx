import type { ReactNode } from 'react';

type PictureTileProps = {
  readonly src: string;
  readonly isBusy?: boolean | undefined;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/** A picture to choose, with words under it. */
export function PictureTile({ src, isBusy, onChoose, children }: PictureTileProps) {
  return (
    <li>
      <button
        type="button"
        aria-busy={isBusy || undefined}
        onClick={onChoose}
        className="flex w-full flex-col gap-1 rounded-md border border-transparent p-1 text-left hover:border-line-strong aria-busy:opacity-45"
      >
        <img
          src={src}
          alt=""
          loading="lazy"
          draggable={false}
          className="aspect-square w-full rounded-sm bg-surface-3 object-contain [image-rendering:pixelated]"
        />
        {children}
      </button>
    </li>
  );
}

/** Lays tiles out in as many columns as fit. */
export const tileGrid = 'grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-2 py-3';
