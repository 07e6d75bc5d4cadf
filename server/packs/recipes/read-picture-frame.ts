import * as z from 'zod';
import type { PackPicture } from '../pack-manifest.ts';
import type { Assumptions } from './assumptions.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

const side = z.int().positive();
const colours = z.array(z.number()).length(3);
/** As older and newer processors of transformers write it. */
const processorSchema = z.looseObject({
  size: z.union([side, z.looseObject({ shortest_edge: side })]).optional(),
  crop_size: z.union([side, z.looseObject({ height: side })]).optional(),
  image_mean: colours.optional(),
  image_std: colours.optional(),
});

/**
 * How pictures are brought to a vision model: as its preprocessor_config.json says, else as is usual.
 *
 * @param given.section the section of the manifest that it is for
 */
export async function readPictureFrame(
  checkpoint: Checkpoint,
  given: {
    readonly file: string;
    readonly section: 'metrics' | 'safety';
    readonly usual: PackPicture;
    readonly assumptions: Assumptions;
  },
): Promise<PackPicture> {
  const { file, section, usual, assumptions } = given;
  const said = await readSettings(checkpoint, file, processorSchema);
  const { size, crop_size: crop, image_mean: mean, image_std: std } = said ?? {};
  const reason = `${file} does not say; usual for such models`;
  const shorterSide = typeof size === 'object' ? size.shortest_edge : size;
  const square = typeof crop === 'object' ? crop.height : crop;
  if (!mean || !std) {
    const field = `${section}.picture.mean and std`;
    assumptions.otherwise(null, `${usual.mean.join(', ')} and ${usual.std.join(', ')}`, {
      ...{ field, reason },
    });
  }
  return {
    shorterSide: assumptions.otherwise(shorterSide, usual.shorterSide, {
      ...{ field: `${section}.picture.shorterSide`, reason },
    }),
    size: assumptions.otherwise(square, usual.size, { field: `${section}.picture.size`, reason }),
    mean: mean ?? usual.mean,
    std: std ?? usual.std,
  };
}
