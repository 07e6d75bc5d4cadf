import { sceneSide } from '#nodes/scenes/render-scene.ts';

/**
 * What will happen to a picture that is not of the embedded pack's world, by its size: such pictures
 * are all of one. Null for those that are.
 */
export function describePicture(picture: {
  readonly width: number;
  readonly height: number;
}): string | null {
  const { width, height } = picture;
  if (width === sceneSide && height === sceneSide) return null;
  return `This picture has ${width} × ${height} pixels. The pack that comes with Tack knows only flat shapes at ${sceneSide} × ${sceneSide}: a Resize node has to bring it to that size, a photograph will be captioned and edited badly, and a larger pack, once installed, does better.`;
}
