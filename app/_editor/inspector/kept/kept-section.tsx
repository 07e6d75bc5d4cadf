import { Columns2 } from 'lucide-react';
import { useMemo } from 'react';
import { Section } from '#app/_editor/inspector/section.tsx';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { Workflow } from '#nodes/contract/graph.ts';
import { findKept, type Kept } from './find-kept.ts';
import { KeptFigures } from './kept-figures.tsx';
import { KeptPictures } from './kept-pictures.tsx';
import { MissingNote } from './missing-note.tsx';
import { useKeptCheck } from './use-kept-check.ts';

/** How much of the picture survives an inversion: what a run shows of it anyway, and the rest on request. */
export function KeptSection({ node }: { readonly node: string }) {
  const document = useRun(({ run }) => run?.document);
  const nodes = useRun(({ run }) => run?.nodes);
  const kept = useMemo(
    () => (document && nodes ? findKept(document.graph, nodes, node) : null),
    [document, nodes, node],
  );
  return (
    <Section title="What the inversion keeps">
      {document && kept?.picture !== undefined && kept.inversion !== undefined ? (
        <Measured
          key={kept.inversion}
          picture={kept.picture}
          inversion={kept.inversion}
          {...{ document, node, kept }}
        />
      ) : (
        <p className="text-12 text-ink-3">
          Shown once a run has come here: picture and inversion of the run before may not belong
          together.
        </p>
      )}
    </Section>
  );
}

type MeasuredProps = {
  readonly document: Workflow;
  readonly node: string;
  readonly kept: Kept;
  readonly picture: string;
  readonly inversion: string;
};

function Measured({ picture, inversion, ...shown }: MeasuredProps) {
  const { view } = useSession();
  const { kept, start, busy, trouble } = useKeptCheck(shown);
  const { reconstruction } = kept;
  const compare = (hash: string) =>
    view.setState({
      pair: {
        first: { hash: picture, label: 'Picture' },
        second: { hash, label: 'Reconstruction' },
        way: 'slider',
      },
    });
  return (
    <div className="flex flex-col gap-3">
      <KeptPictures picture={picture} kept={kept} />
      {reconstruction === undefined ? null : (
        <Button
          size="small"
          variant="bare"
          icon={Columns2}
          onClick={() => compare(reconstruction)}
          className="self-start"
        >
          Compare picture and reconstruction
        </Button>
      )}
      <KeptFigures picture={picture} kept={kept} />
      <MissingNote {...{ kept, inversion, busy }} onMeasure={() => void start()} />
      {trouble === null ? null : (
        <p role="alert" className="text-12 text-danger">
          {trouble}
        </p>
      )}
    </div>
  );
}
