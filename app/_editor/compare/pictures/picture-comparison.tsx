import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { useIsTiny } from '#app/_editor/values/use-is-tiny.ts';
import { CompareSlider } from '#app/_ui/compare-slider.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { SegmentedControl } from '#app/_ui/segmented-control.tsx';
import type { ComparedRun } from '../compared-run.ts';
import { Blink } from './blink.tsx';
import { DifferenceMap } from './difference-map.tsx';
import type { PicturePair } from './picture-pair.ts';
import { SideBySide } from './side-by-side.tsx';

const ways = [
  { value: 'slider', label: 'Slider' },
  { value: 'beside', label: 'Side by side' },
  { value: 'difference', label: 'Difference' },
  { value: 'blink', label: 'Blink' },
] as const;

type Way = (typeof ways)[number]['value'];

type PictureComparisonProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** The pictures of two runs, in one of the ways to compare them. */
export function PictureComparison({ first, second }: PictureComparisonProps) {
  const [way, setWay] = useState<Way>('slider');
  if (first.picture === null || second.picture === null) {
    return (
      <EmptyState
        icon={ImageOff}
        title="Only one of these runs gave a picture"
        body="Choose two that did, or compare their nodes."
      />
    );
  }
  const pair: PicturePair = {
    first: { src: pictureUrl(first.picture), label: 'First' },
    second: { src: pictureUrl(second.picture), label: 'Second' },
  };
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
          className="aspect-square max-h-[calc(100dvh-260px)] w-full"
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
