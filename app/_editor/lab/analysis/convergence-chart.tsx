import { LineChart } from '#app/_editor/values/traces/line-chart.tsx';
import type { Convergence } from '#nodes/editing/analysis/analyse-pairs.ts';
import { LabSection } from './lab-section.tsx';

type ConvergenceChartProps = { readonly convergence: readonly Convergence[] };

/** How soon the direction settles when pairs are added one by one. */
export function ConvergenceChart({ convergence }: ConvergenceChartProps) {
  return (
    <LabSection
      title="Convergence"
      hint="Cosine to the whole of what the first pairs give. Flat at the end: more pairs change little."
    >
      {convergence.length < 2 ? (
        <p className="text-12 text-ink-3">It takes two pairs to tell.</p>
      ) : (
        <LineChart
          label="Cosine to the whole with the number of pairs"
          across="pair"
          lines={[
            {
              ...{ name: 'cosine', colour: 'text-type-direction' },
              values: convergence.map(({ cosine }) => cosine),
            },
          ]}
        />
      )}
    </LabSection>
  );
}
