import { useEffect, useRef } from 'react';
import type { Tensor } from '#nodes/contract/ports.ts';
import { takePreview } from './take-preview.ts';

type PreviewPictureProps = {
  readonly title: string;
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly previews: Tensor;
  /** Which of them. */
  readonly at: number;
};

/** What latents look like at one depth of a walk. */
export function PreviewPicture({ title, label, previews, at }: PreviewPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [, height = 1, width = 1] = previews.dims;
  useEffect(() => {
    const surface = canvas.current?.getContext('2d');
    surface?.putImageData(new ImageData(takePreview(previews, at), width, height), 0, 0);
  }, [previews, at, width, height]);
  return (
    <figure className="flex min-w-0 flex-1 flex-col gap-1">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        {...{ width, height }}
        className="block aspect-square w-full rounded-md bg-surface-3 [image-rendering:pixelated]"
      />
      <figcaption className="text-11 text-ink-3">{title}</figcaption>
    </figure>
  );
}
