import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { loadPixels } from '#app/_api/load-pixels.ts';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { Switch } from '#app/_ui/switch.tsx';
import { drawHeat } from './draw-heat.ts';
import { HeatLegend } from './heat-legend.tsx';
import { type Difference, measureDifference } from './measure-difference.ts';
import { comparedLook, type PicturePair } from './picture-pair.ts';

/** Where two pictures differ, and how much. */
export function DifferenceMap({ pair: { first, second } }: { readonly pair: PicturePair }) {
  const [isStretched, setStretched] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['difference', first.src, second.src],
    queryFn: async ({ signal }) => {
      const pixels = [loadPixels(first.src, signal), loadPixels(second.src, signal)] as const;
      return measureDifference(...(await Promise.all(pixels)));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  if (error) {
    return (
      <ErrorNote
        title={error.message}
        advice="Compare two runs whose pictures are of one size and still stored."
      />
    );
  }
  if (!data) return <Skeleton label="Measuring the difference" className="aspect-square w-full" />;
  const full = isStretched && data.largest > 0 ? data.largest : 255;
  return (
    <figure className="flex flex-col gap-2">
      <Drawn difference={data} full={full} />
      <figcaption className="flex flex-col gap-2">
        <HeatLegend difference={data} full={full} />
        <Switch
          label="Stretch the scale to the largest difference"
          checked={isStretched}
          onChange={setStretched}
        />
      </figcaption>
    </figure>
  );
}

type DrawnProps = { readonly difference: Difference; readonly full: number };

function Drawn({ difference, full }: DrawnProps) {
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
      className={comparedLook(difference.width <= 128)}
    />
  );
}
