import { AppError } from '#nodes/contract/errors.ts';
import type { Image, Mask } from '#nodes/contract/ports.ts';
import type { Images } from '#nodes/contract/toolbox.ts';
import { sharp } from './sharp.ts';
import type { ValueStore } from './value-store.ts';

/** Bumped when a result changes; libvips' own version is part of it. */
export const imagesVersion = `1, libvips ${sharp.versions.vips}`;

type Raw = { readonly picture: Image; readonly channels: 1 | 3 };

/** Geometry of pictures with libvips, and pictures by the hash they are stored under. */
export function createImages(values: ValueStore): Images {
  return {
    resize: (picture, { width, height, fit }) =>
      transform({ picture, channels: 3 }, (pipeline) =>
        pipeline.resize(width, height, { fit, kernel: 'lanczos3', background: 'black' }),
      ),
    resizeMask: (picture, { width, height }) =>
      transform({ picture, channels: 1 }, (pipeline) =>
        pipeline.resize(width, height, { fit: 'fill', kernel: 'lanczos3' }),
      ),
    blurMask: (picture, sigma) => blur(picture, sigma),
    load: (hash) => values.load({ type: 'image', hash }),
    loadMask: (hash) => values.load({ type: 'mask', hash }),
  };
}

/** libvips blurs by 0.3 pixels or more; less than that changes nothing that a byte can show. */
async function blur(picture: Mask, sigma: number): Promise<Mask> {
  if (sigma < 0.3) return picture;
  return transform({ picture, channels: 1 }, (pipeline) => pipeline.blur(sigma));
}

async function transform(
  { picture, channels }: Raw,
  change: (pipeline: ReturnType<typeof sharp>) => ReturnType<typeof sharp>,
): Promise<Image> {
  const { width, height, data } = picture;
  const pipeline = sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
  const result = await change(pipeline)
    .toColourspace(channels === 3 ? 'srgb' : 'b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (result.info.channels !== channels) {
    throw new AppError(
      'value/wrong-shape',
      `A picture came out with ${result.info.channels} channels.`,
    );
  }
  return { width: result.info.width, height: result.info.height, data: result.data };
}
