import type { Image } from '#nodes/contract/ports.ts';
import type { Images } from '#nodes/contract/toolbox.ts';

function nearest(picture: Image, width: number, height: number): Image {
  const channels = picture.data.length / (picture.width * picture.height);
  const data = Uint8Array.from({ length: width * height * channels }, (_, at) => {
    const pixel = Math.floor(at / channels);
    const x = Math.floor(((pixel % width) * picture.width) / width);
    const y = Math.floor((Math.floor(pixel / width) * picture.height) / height);
    return picture.data[(y * picture.width + x) * channels + (at % channels)] ?? 0;
  });
  return { width, height, data };
}

/** Geometry by nearest neighbour: enough to see where pixels go. `calls` tells what was asked. */
export function fakeImages(stored: Record<string, Image> = {}) {
  const calls: string[] = [];
  const load = async (hash: string) => {
    const picture = stored[hash];
    if (!picture) throw new Error(`no picture ${hash}`);
    return picture;
  };
  const images: Images = {
    resize: async (picture, { width, height, fit }) => {
      calls.push(`${fit} ${width}x${height}`);
      return nearest(picture, width, height);
    },
    resizeMask: async (mask, { width, height }) => {
      calls.push(`mask ${mask.width}x${mask.height} to ${width}x${height}`);
      return nearest(mask, width, height);
    },
    blurMask: async (mask, sigma) => {
      calls.push(`blur ${sigma}`);
      return mask;
    },
    load,
    loadMask: load,
  };
  return { images, calls };
}
