import { AppError } from '#nodes/contract/errors.ts';
import type { Image } from '#nodes/contract/ports.ts';

/**
 * Makes sure that a picture has the size that a pack edits.
 *
 * @throws AppError value/wrong-shape that says how to get there
 */
export function requirePackSize(
  image: Image,
  pack: { readonly id: string; readonly size: number },
) {
  if (image.width === pack.size && image.height === pack.size) return;
  throw new AppError(
    'value/wrong-shape',
    `The picture has ${image.width}×${image.height} pixels, but the pack "${pack.id}" edits ${pack.size}×${pack.size}: put a Resize node in between.`,
    { details: { picture: [image.width, image.height], size: pack.size } },
  );
}
