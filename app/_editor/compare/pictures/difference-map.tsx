import { useState } from 'react';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { Switch } from '#app/_ui/switch.tsx';
import { DifferencePicture } from './difference-picture.tsx';
import { HeatLegend } from './heat-legend.tsx';
import { comparedLook, type PicturePair } from './picture-pair.ts';
import { useDifference } from './use-difference.ts';

/** Where two pictures differ, and how much. */
export function DifferenceMap({ pair: { first, second } }: { readonly pair: PicturePair }) {
  const [isStretched, setStretched] = useState(false);
  const { data, error } = useDifference(first.src, second.src);
  if (error) {
    return (
      <ErrorNote
        title={error.message}
        advice="Compare two pictures that are of one size and still stored."
      />
    );
  }
  if (!data) return <Skeleton label="Measuring the difference" className="aspect-square w-full" />;
  const full = isStretched && data.largest > 0 ? data.largest : 255;
  return (
    <figure className="flex flex-col gap-2">
      <DifferencePicture
        difference={data}
        full={full}
        className={comparedLook(data.width <= 128)}
      />
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
