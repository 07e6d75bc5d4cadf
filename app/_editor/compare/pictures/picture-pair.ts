type Side = { readonly src: string; readonly label: string };

/** Two pictures to compare: where they are and what to call them. */
export type PicturePair = { readonly first: Side; readonly second: Side };

/** How pictures are drawn here: whole, and small ones as squares. */
export const comparedLook =
  'checkered max-h-[calc(100dvh-300px)] w-full rounded-md object-contain [image-rendering:pixelated]';
