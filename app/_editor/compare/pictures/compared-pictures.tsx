import { useState } from 'react';
import type { ComparedPair } from '#app/_editor/state/view-store.ts';
import { useIsTiny } from '#app/_editor/values/use-is-tiny.ts';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import { Blink } from './blink.tsx';
import { DifferenceMap } from './difference-map.tsx';
import type { PicturePair } from './picture-pair.ts';
import { SideBySide } from './side-by-side.tsx';

type Way = ComparedPair['way'];

const ways = [
  { value: 'slider', label: 'Slider' },
  { value: 'beside', label: 'Side by side' },
  { value: 'difference', label: 'Difference' },
  { value: 'blink', label: 'Blink' },
] as const satisfies readonly { readonly value: Way; readonly label: string }[];

type ComparedPicturesProps = {
  readonly pair: PicturePair;
  /** The way to begin with. */
  readonly startWith?: Way | undefined;
};

/** Two pictures, in one of the ways to compare them. */
export function ComparedPictures({ pair, startWith = 'slider' }: ComparedPicturesProps) {
  const [way, setWay] = useState<Way>(startWith);
  return (
    <section aria-label="Pictures" className="flex min-w-0 flex-col gap-3">
      <div>
        <SegmentedControl label="How to compare" segments={ways} value={way} onChange={setWay} />
      </div>
      <Compared way={way} pair={pair} />
    </section>
  );
}

function Compared({ way, pair }: { readonly way: Way; readonly pair: PicturePair }) {
  const isTiny = useIsTiny(pair.first.src);
  switch (way) {
    case 'slider':
      return (
        <CompareSlider
          before={pair.first}
          after={pair.second}
          pixelated={isTiny}
          className="mx-auto aspect-square w-full max-w-[calc(100dvh-260px)]"
        />
      );
    case 'beside':
      return <SideBySide pair={pair} />;
    case 'difference':
      return <DifferenceMap pair={pair} />;
    case 'blink':
      return <Blink pair={pair} />;
  }
}
