import type { ReactNode } from 'react';
import type { ComparedRun } from './compared-run.ts';
import { MetricTable } from './metrics/metric-table.tsx';
import { NodeTable } from './nodes/node-table.tsx';
import { PictureComparison } from './pictures/picture-comparison.tsx';
import { DifferenceList } from './words/difference-list.tsx';
import { TextDifferences } from './words/text-differences.tsx';

type ComparisonProps = { readonly first: ComparedRun; readonly second: ComparedRun };

/** How two runs differ: in what they gave, in what they were asked, and from which node on. */
export function Comparison({ first, second }: ComparisonProps) {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-1 gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(340px,2fr)]">
      <PictureComparison first={first} second={second} />
      <div className="flex min-w-0 flex-col gap-6">
        <Part title="What was changed">
          <DifferenceList first={first} second={second} />
        </Part>
        <Part title="Words that came out">
          <TextDifferences first={first} second={second} />
        </Part>
        <Part title="Figures">
          <MetricTable first={first} second={second} />
        </Part>
        <Part title="Node by node">
          <NodeTable first={first} second={second} />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1 text-12 font-medium text-ink-2">{title}</h2>
      {children}
    </section>
  );
}
