import type { Image, Tensor } from '#nodes/contract/ports.ts';

/** Bytes to what a VAE reads: [1, 3, height, width] from -1 to 1. */
export function toPixelTensor(image: Image): Tensor {
  const area = image.width * image.height;
  const data = new Float32Array(3 * area);
  for (let channel = 0; channel < 3; channel += 1) {
    for (let at = 0; at < area; at += 1) {
      data[channel * area + at] = (image.data[at * 3 + channel] ?? 0) / 127.5 - 1;
    }
  }
  return { dims: [1, 3, image.height, image.width], data };
}

/** The inverse, clamped and rounded half up. */
export function toImage({ dims, data }: Tensor): Image {
  const [rows, channels, height = 0, width = 0] = dims;
  if (rows !== 1 || channels !== 3) throw new RangeError(`expected [1, 3, h, w], got [${dims}]`);
  const area = width * height;
  const bytes = new Uint8Array(3 * area);
  for (let channel = 0; channel < 3; channel += 1) {
    for (let at = 0; at < area; at += 1) {
      const share = Math.min(Math.max(((data[channel * area + at] ?? 0) + 1) / 2, 0), 1);
      bytes[at * 3 + channel] = Math.floor(share * 255 + 0.5);
    }
  }
  return { width, height, data: bytes };
}
