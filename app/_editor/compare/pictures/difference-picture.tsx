import { useEffect, useRef } from 'react';
import { drawHeat } from './draw-heat.ts';
import type { Difference } from './measure-difference.ts';

type DifferencePictureProps = {
  readonly difference: Difference;
  /** The difference that is drawn brightest, of 255. */
  readonly full: number;
  readonly className?: string | undefined;
};

/** Where two pictures differ: black where they are equal. */
export function DifferencePicture({ difference, full, className }: DifferencePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height } = difference;
    const context = canvas.current?.getContext('2d');
    context?.putImageData(new ImageData(drawHeat(difference, full), width, height), 0, 0);
  }, [difference, full]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Where the pictures differ; ${difference.mean.toFixed(1)} of 255 on average`}
      width={difference.width}
      height={difference.height}
      className={className}
    />
  );
}
