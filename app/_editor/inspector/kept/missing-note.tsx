import { Ruler } from 'lucide-react';
import { useSummary } from '#app/_editor/values/use-summary.ts';
import { Button } from '#app/_ui/button.tsx';
import type { Kept } from './find-kept.ts';

type MissingNoteProps = {
  readonly kept: Kept;
  readonly inversion: string;
  readonly busy: string | undefined;
  readonly onMeasure: () => void;
};

/** What was not computed with the run, what computing it takes, and the way to do it. */
export function MissingNote({ kept, inversion, busy, onMeasure }: MissingNoteProps) {
  const { data } = useSummary('inversion', inversion);
  const isWalk = kept.reconstruction === undefined;
  if (!isWalk && kept.autoencoder !== undefined) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-12 text-ink-2">
        {isWalk
          ? `This run did not sample the picture back. That takes ${data ? `${data.steps} UNet steps` : 'as many UNet steps as the inversion'}.`
          : 'This run did not keep what the autoencoder alone gives back. That takes no UNet steps.'}
      </p>
      <Button size="small" icon={Ruler} busy={busy} onClick={onMeasure}>
        {isWalk ? 'Reconstruct and measure' : 'Measure'}
      </Button>
    </div>
  );
}
