/** What part of a picture is seen: `scale` screen pixels per picture pixel, its corner at (x, y) in the frame. */
export type View = { readonly scale: number; readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

const largestScale = 32;

/** The view that shows the whole picture in the middle of the frame; small pictures are enlarged by whole numbers. */
export function fitView(picture: Size, frame: Size): View {
  const fit = Math.min(frame.width / picture.width, frame.height / picture.height);
  const scale = fit > 1 ? Math.min(largestScale, Math.floor(fit)) : fit;
  return {
    scale,
    x: (frame.width - picture.width * scale) / 2,
    y: (frame.height - picture.height * scale) / 2,
  };
}

/** Zooms by a factor so that what lies under the point stays there. */
export function zoomView(
  view: View,
  factor: number,
  at: { readonly x: number; readonly y: number },
): View {
  const scale = Math.min(largestScale, Math.max(0.05, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change };
}
