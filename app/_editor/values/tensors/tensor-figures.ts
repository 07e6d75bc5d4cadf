import { formatFigure } from '#app/_editor/values/format-figure.ts';

type Measured = {
  readonly dims: readonly number[];
  readonly dtype: string;
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  readonly std: number;
  readonly notFinite: number;
};

/** The figures of a tensor, named. */
export function tensorFigures({ dims, dtype, min, mean, max, std, notFinite }: Measured) {
  return [
    ['Dims', dims.join(' × ')],
    ['Number type', dtype],
    ['Mean', formatFigure(mean)],
    ['Deviation', formatFigure(std)],
    ['Range', `${formatFigure(min)} to ${formatFigure(max)}`],
    ['Not finite', notFinite === 0 ? 'none' : `${notFinite} values`],
  ] as const;
}
