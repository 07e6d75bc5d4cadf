type Side = { readonly src: string; readonly label: string };

/** Two pictures to compare: where they are and what to call them. */
export type PicturePair = { readonly first: Side; readonly second: Side };

/** How pictures are drawn here: whole, and tiny ones as squares. */
export function comparedLook(isTiny: boolean): string {
  const look =
    'checkered mx-auto block aspect-square w-full max-w-[calc(100dvh-300px)] rounded-md object-contain';
  return isTiny ? `${look} [image-rendering:pixelated]` : look;
}
