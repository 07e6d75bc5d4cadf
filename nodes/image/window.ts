/** A rectangle in pixels. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Size = { readonly width: number; readonly height: number };

/** The largest centred rectangle of `size` with the aspect of `shape`, in whole pixels. */
export function centredWindow(size: Size, shape: Size): Window {
  const scale = Math.min(size.width / shape.width, size.height / shape.height);
  const width = Math.min(size.width, Math.max(1, Math.round(shape.width * scale)));
  const height = Math.min(size.height, Math.max(1, Math.round(shape.height * scale)));
  return {
    left: Math.floor((size.width - width) / 2),
    top: Math.floor((size.height - height) / 2),
    width,
    height,
  };
}
