import type { Image, Mask } from '#nodes/contract/ports.ts';
import type { Window } from './window.ts';

/** Cuts a rectangle out of a picture or a mask; `channels` bytes a pixel. */
export function cropPixels(source: Image | Mask, window: Window, channels: 1 | 3): Image | Mask {
  const data = new Uint8Array(window.width * window.height * channels);
  for (let row = 0; row < window.height; row += 1) {
    const start = ((window.top + row) * source.width + window.left) * channels;
    data.set(
      source.data.subarray(start, start + window.width * channels),
      row * window.width * channels,
    );
  }
  return { width: window.width, height: window.height, data };
}
