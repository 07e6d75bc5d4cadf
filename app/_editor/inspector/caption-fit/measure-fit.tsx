import { Package, Ruler } from 'lucide-react';
import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import type { Workflow } from '#nodes/contract/graph.ts';
import { FitFigure } from './fit-figure.tsx';
import { useCaptionPacks } from './use-caption-packs.ts';
import { useFitCheck } from './use-fit-check.ts';

type MeasureFitProps = {
  /** The document of the run that is shown. */
  readonly document: Workflow;
  readonly node: string;
  /** Hashes of what the run gave. */
  readonly picture: string;
  readonly caption: string;
};

/** Measures on request how well a caption fits its picture, or says what that needs. */
export function MeasureFit(props: MeasureFitProps) {
  const { view } = useSession();
  const packs = useCaptionPacks();
  const [first] = packs?.usable ?? [];
  if (!packs) return null;
  if (first) return <Measure {...props} pack={first.id} title={first.title} />;
  const names = packs.missing.map(({ title, id }) => `${title} (${id})`).join(' or ');
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-12 text-ink-2">
        CLIP can say how well the caption fits, but no pack for it can be used.
        {names === '' ? null : ` Install ${names}.`}
      </p>
      <Button size="small" icon={Package} onClick={() => view.setState({ overlay: 'packs' })}>
        Open Packs
      </Button>
    </div>
  );
}

type PackedProps = MeasureFitProps & { readonly pack: string; readonly title: string };

function Measure({ title, ...asked }: PackedProps) {
  const { measured, start, busy, trouble } = useFitCheck(asked);
  if (measured) return <FitFigure {...measured} />;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-12 text-ink-2">This run did not measure it. {title} can.</p>
      <Button size="small" icon={Ruler} busy={busy} onClick={() => void start()}>
        Measure CLIP similarity
      </Button>
      {trouble === null ? null : (
        <p role="alert" className="text-12 text-danger">
          {trouble}
        </p>
      )}
    </div>
  );
}
