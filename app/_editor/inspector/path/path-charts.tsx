import { TitledChart } from '#app/_editor/inspector/titled-chart.tsx';
import { type ChartLine, LineChart } from '#app/_editor/values/traces/line-chart.tsx';
import type { PathGaps } from './compare-paths.ts';
import type { DepthFigures, WalkPath } from './read-path.ts';

type PathChartsProps = {
  readonly there: WalkPath | undefined;
  readonly back: WalkPath | undefined;
  readonly gaps: PathGaps | null;
  /** The depth that is looked at, and its place among those kept. */
  readonly depth: number;
  readonly at: number;
};

const titles: Readonly<Record<keyof DepthFigures, string>> = {
  mean: 'Mean; of white noise 0',
  deviation: 'Deviation; of white noise 1',
  correlation: 'Correlation of neighbours; of white noise 0',
};

/** How the figures of two walks go from the picture to the noise, and how far the walks are apart. */
export function PathCharts({ there, back, gaps, depth, at }: PathChartsProps) {
  const names = Object.keys(titles) as (keyof DepthFigures)[]; // the keys of this very table
  return (
    <>
      {gaps ? (
        <TitledChart title="How far the walks are apart ↓">
          <LineChart
            label="Root mean square between the latents of the two walks, from the picture to the noise"
            across="kept depth"
            mark={at}
            lines={[{ name: 'apart', values: gaps.errors, colour: 'text-type-latents' }]}
          />
        </TitledChart>
      ) : null}
      {names.map((name) => (
        <TitledChart key={name} title={titles[name]}>
          <LineChart
            label={`${titles[name]}. Latents from the picture to the noise`}
            across="depth"
            mark={depth}
            lines={[
              ...lineOf('to the noise', there?.figures[name], 'text-type-inversion'),
              ...lineOf('back', back?.figures[name], 'text-type-image'),
            ]}
          />
        </TitledChart>
      ))}
    </>
  );
}

function lineOf(
  name: string,
  values: readonly number[] | undefined,
  colour: string,
): readonly ChartLine[] {
  return values ? [{ name, values, colour }] : [];
}
