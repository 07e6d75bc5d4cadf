import { AppError } from '#nodes/contract/errors.ts';
import type { Image, Mask, Tensor } from '#nodes/contract/ports.ts';
import type { OpenedDiffusion } from './open-diffusion.ts';

/** Makes sure that a picture or mask has the pack's size. @throws AppError value/wrong-shape */
export function requireSize(
  { pack, settings: { size } }: OpenedDiffusion,
  picture: Image | Mask,
  name: 'picture' | 'mask',
): void {
  if (picture.width === size && picture.height === size) return;
  throw new AppError(
    'value/wrong-shape',
    `The ${name} has ${picture.width}×${picture.height} pixels, but the pack "${pack.manifest.id}" edits ${size}×${size}.`,
  );
}

/** Makes sure that latents are the pack's. @throws AppError value/wrong-shape */
export function requireLatents({ pack, settings }: OpenedDiffusion, latents: Tensor): void {
  const { channels, height, width } = settings.latents;
  if (latents.dims.join() === [1, channels, height, width].join()) return;
  throw new AppError(
    'value/wrong-shape',
    `Latents of ${latents.dims.join('×')} do not fit the pack "${pack.manifest.id}", whose latents are 1×${channels}×${height}×${width}.`,
  );
}

/** Makes sure that a direction fits the pack's captions. @throws AppError value/wrong-shape */
export function requireDirection({ pack }: OpenedDiffusion, caption: Tensor, direction: Tensor) {
  if (caption.dims.slice(1).join() === direction.dims.join()) return;
  throw new AppError(
    'value/wrong-shape',
    `A direction of ${direction.dims.join('×')} does not fit the pack "${pack.manifest.id}", whose captions are ${caption.dims.slice(1).join('×')}.`,
  );
}

/** Makes sure that the schedule holds that many steps. @throws AppError value/invalid */
export function requireSteps({ settings }: OpenedDiffusion, steps: number): void {
  const most = settings.schedule.trainSteps / 2;
  if (Number.isInteger(steps) && steps >= 2 && steps <= most) return;
  throw new AppError('value/invalid', `Choose from 2 to ${most} steps, not ${steps}.`);
}
