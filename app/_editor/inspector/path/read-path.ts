import * as z from 'zod';
import type { TensorFile } from '#app/_editor/values/tensors/read-tensors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';

/** What is known of latents at every depth: so many steps away from the picture. */
export type DepthFigures = {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly correlation: readonly number[];
};

/** A walk between a picture and its noise, as its node recorded it; depth 0 is the picture. */
export type WalkPath = {
  readonly figures: DepthFigures;
  /** Where the walk was kept in full, the last being the noise. */
  readonly depths: readonly number[];
  /** [depths, channels, height, width] */
  readonly latents: Tensor;
  /** [depths, height, width, 3], 0 to 255; undefined where the pack does not say how latents look. */
  readonly previews: Tensor | undefined;
};

const depthsSchema = z.array(z.int().nonnegative()).min(1);

/**
 * Reads a walk out of a trace.
 *
 * @throws RangeError when its tensors are not what its words say; ZodError when it has other words
 */
export function readPath({ tensors, metadata }: TensorFile): WalkPath {
  const depths = depthsSchema.parse(JSON.parse(metadata['depths'] ?? 'null'));
  const { figures, latents, previews } = tensors;
  const areWhole = [latents, previews ?? latents].every((kept) => kept?.dims[0] === depths.length);
  if (figures?.dims[1] !== 3 || !latents || !areWhole) {
    throw new RangeError('The tensors of a walk do not fit its depths.');
  }
  const column = (at: number) => [...figures.data].filter((_, place) => place % 3 === at);
  return {
    figures: { mean: column(0), deviation: column(1), correlation: column(2) },
    ...{ depths, latents, previews },
  };
}
