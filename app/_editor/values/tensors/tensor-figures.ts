import { formatFigure } from '#app/_editor/values/format-figure.ts';

type Measured = {
  readonly dims: readonly number[];
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  readonly std: number;
  readonly notFinite: number;
};

/** The figures of a tensor, named. */
export function tensorFigures({ dims, min, mean, max, std, notFinite }: Measured) {
  const figures: (readonly [string, string])[] = [
    ['Dims', dims.join(' × ')],
    ['Mean', formatFigure(mean)],
    ['Deviation', formatFigure(std)],
    ['Range', `${formatFigure(min)} to ${formatFigure(max)}`],
  ];
  if (notFinite > 0) figures.push(['Not finite', `${notFinite} values`]);
  return figures;
}
