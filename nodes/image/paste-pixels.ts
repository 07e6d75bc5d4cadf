import type { Image, Mask } from '#nodes/contract/ports.ts';
import type { Window } from './window.ts';

/** A copy of `onto` with `piece`, of the window's size, in the window; `channels` bytes a pixel. */
export function pastePixels(
  onto: Image | Mask,
  piece: Image | Mask,
  { window, channels }: { readonly window: Window; readonly channels: 1 | 3 },
): Image | Mask {
  const data = onto.data.slice();
  for (let row = 0; row < window.height; row += 1) {
    const from = row * window.width * channels;
    data.set(
      piece.data.subarray(from, from + window.width * channels),
      ((window.top + row) * onto.width + window.left) * channels,
    );
  }
  return { width: onto.width, height: onto.height, data };
}
