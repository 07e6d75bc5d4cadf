import { useState } from 'react';
import { Tabs } from '#app/_ui/tabs.tsx';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { AnalysisView } from './analysis/analysis-view.tsx';
import { LibraryPanel } from './library/library-panel.tsx';
import { firstOperations, type Operation } from './operations/operation.ts';
import { OperationPanel } from './operations/operation-panel.tsx';
import { useOperationResult } from './operations/use-operation-result.ts';
import { useSource } from './source/use-source.ts';
import { SweepPanel } from './sweep/sweep-panel.tsx';
import { useSweep } from './sweep/use-sweep.ts';

type LabColumnsProps = {
  readonly output: Endpoint;
  /** What its node is called. */
  readonly title: string;
  readonly firstTab: LabTab;
};

export type LabTab = 'change' | 'sweep' | 'library';

/** A direction on the left, and on the right what can be done with it. */
export function LabColumns({ output, title, firstTab }: LabColumnsProps) {
  const { source, values } = useSource(output);
  const [tab, setTab] = useState(firstTab);
  const [operation, setOperation] = useState<Operation>(firstOperations['scale-direction']);
  const shown = tab === 'change' ? operation : null;
  const result = useOperationResult(values, shown);
  const sweep = useSweep();
  const place = { output, captions: source?.before.embedding ?? null };
  return (
    <div className="flex min-h-0 flex-1 gap-4">
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        tabIndex={0}
        className="min-w-0 flex-1 overflow-auto"
      >
        <AnalysisView
          {...{ values, result }}
          mask={shown?.type === 'mask-direction' ? shown : null}
          onMask={setOperation}
        />
      </section>
      <Tabs
        label="What to do with it"
        className="w-88 shrink-0 rounded-md border bg-surface-1"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            ...{ value: 'change', label: 'Change' },
            content: <OperationPanel {...{ operation, place, result }} onChange={setOperation} />,
          },
          { value: 'sweep', label: 'Strengths', content: <SweepPanel {...{ output, sweep }} /> },
          {
            ...{ value: 'library', label: 'Library' },
            content: (
              <LibraryPanel
                shown={values.direction ?? null}
                {...{ title, place: { output, sweep: sweep.started } }}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
