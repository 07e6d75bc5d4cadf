type Size = { readonly width: number; readonly height: number };

const [least, most] = [1 / 32, 64] as const;

/** The largest scale at which a picture fits its room; above 1 in whole screen pixels for each of its own. */
export function fitScale(picture: Size, room: Size): number {
  const fit = Math.min(room.width / picture.width, room.height / picture.height);
  return clamp(fit >= 1 ? Math.floor(fit) : fit);
}

/** Twice as large; 1 to 1 is not passed over. */
export function zoomIn(scale: number): number {
  return clamp(scale < 1 ? Math.min(1, 2 * scale) : 2 * scale);
}

/** Half as large, above 1 in whole screen pixels. */
export function zoomOut(scale: number): number {
  return clamp(scale > 1 ? Math.max(1, Math.floor(scale / 2)) : scale / 2);
}

function clamp(scale: number): number {
  return Math.min(most, Math.max(least, scale));
}
