import { Orbit } from 'lucide-react';
import type { Operation } from '#app/_editor/lab/operations/operation.ts';
import type { OperationResult } from '#app/_editor/lab/operations/use-operation-result.ts';
import type { SourceValues } from '#app/_editor/lab/source/pick-values.ts';
import { useAnalysis } from '#app/_editor/lab/source/use-analysis.ts';
import { DirectionView } from '#app/_editor/values/tensors/direction-view.tsx';
import { ValueQuery } from '#app/_editor/values/value-query.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { AnalysisFigures } from './analysis-figures.tsx';
import { CaptionMap } from './caption-map.tsx';
import { ConvergenceChart } from './convergence-chart.tsx';
import { LabSection } from './lab-section.tsx';
import { PairTable } from './pair-table.tsx';
import { TokenTable } from './token-table.tsx';
import { WarningList } from './warning-list.tsx';

type Mask = Extract<Operation, { readonly type: 'mask-direction' }>;

type AnalysisViewProps = {
  readonly values: SourceValues;
  readonly result: OperationResult;
  /** The mask that is being tried; null = none. */
  readonly mask: Mask | null;
  readonly onMask: (mask: Mask) => void;
};

/** A direction in full: its tokens, its pairs, its captions, and what is wrong with it. */
export function AnalysisView({ values, result, mask, onMask }: AnalysisViewProps) {
  const query = useAnalysis(values);
  if (values.direction === undefined) {
    return (
      <EmptyState
        icon={Orbit}
        title="No direction yet"
        body="Run the workflow, and what its direction is made of is shown here."
      />
    );
  }
  if (values.beforeCaptions === undefined || values.afterCaptions === undefined) {
    return (
      <LabSection title="Tokens" hint="It comes from the library, so its captions are not known.">
        <DirectionView hash={values.direction} title="Direction" />
      </LabSection>
    );
  }
  return (
    <ValueQuery query={query} placeholder="h-60 w-full">
      {(analysis) => (
        <div className="flex flex-col gap-6">
          <WarningList warnings={analysis.warnings} />
          <TokenTable
            {...{ analysis, mask, onMask }}
            changed={result.changed?.tokenNorms ?? null}
          />
          <PairTable pairs={analysis.pairs} norm={analysis.norm} />
          <div className="grid gap-6 xl:grid-cols-2">
            <CaptionMap map={analysis.map} />
            <div className="flex flex-col gap-6">
              <ConvergenceChart convergence={analysis.convergence} />
              <AnalysisFigures analysis={analysis} />
            </div>
          </div>
        </div>
      )}
    </ValueQuery>
  );
}
