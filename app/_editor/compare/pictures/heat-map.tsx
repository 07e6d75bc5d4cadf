import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { HeatLegend } from './heat-legend.tsx';
import { loadPixels } from './load-pixels.ts';
import { type Difference, measureDifference } from './measure-difference.ts';
import { comparedLook, type PicturePair } from './picture-pair.ts';

/** Where two pictures differ, and how much. */
export function HeatMap({ pair: { first, second } }: { readonly pair: PicturePair }) {
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
  return (
    <figure className="flex flex-col gap-2">
      <Drawn difference={data} />
      <figcaption>
        <HeatLegend difference={data} />
      </figcaption>
    </figure>
  );
}

function Drawn({ difference: { heat, mean } }: { readonly difference: Difference }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height, data } = heat;
    const context = canvas.current?.getContext('2d');
    context?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  }, [heat]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Where the pictures differ; ${mean.toFixed(1)} of 255 on average`}
      width={heat.width}
      height={heat.height}
      className={comparedLook}
    />
  );
}
