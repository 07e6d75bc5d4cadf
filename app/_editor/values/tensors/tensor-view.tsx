import { FigureList } from '#app/_editor/values/figure-list.tsx';
import { useSummary } from '#app/_editor/values/use-summary.ts';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { EmbeddingWords } from './embedding-words.tsx';
import { Histogram } from './histogram.tsx';
import { tensorFigures } from './tensor-figures.ts';
import { TensorNumbers } from './tensor-numbers.tsx';

type TensorViewProps = { readonly type: 'embedding' | 'latents'; readonly hash: string };

const looks = {
  embedding: { fill: 'fill-type-embedding', axes: 'captions × tokens × width' },
  latents: { fill: 'fill-type-latents', axes: 'pictures × channels × height × width' },
};

/** Numbers in full: how many, along which axes, how they are spread. */
export function TensorView({ type, hash }: TensorViewProps) {
  const { fill, axes } = looks[type];
  return (
    <ValueQuery query={useSummary(type, hash)} placeholder="h-40 w-full">
      {(summary) => (
        <div className="flex flex-col gap-3">
          <Histogram
            label={`Values of the ${type}`}
            counts={summary.histogram}
            min={summary.min}
            max={summary.max}
            fill={fill}
          />
          <FigureList
            figures={[['Axes', axes], ...tensorFigures(summary), ['Pack', summary.pack]]}
          />
          {type === 'embedding' ? <EmbeddingWords hash={hash} /> : null}
          <TensorNumbers type={type} hash={hash} />
        </div>
      )}
    </ValueQuery>
  );
}
