import { useSession } from '#app/_editor/state/session.ts';
import type { NamedOutput } from '../named-output.ts';
import { PainterWindow } from '../painting/painter-window.tsx';
import { findMaskPicture } from './find-mask-picture.ts';
import { loadMask } from './load-mask.ts';
import { MaskWorkshop } from './mask-workshop.tsx';

type MaskPainterProps = {
  readonly named: NamedOutput;
  /** The mask to begin with; null where there is none yet. */
  readonly hash: string | null;
  readonly onPainted: (hash: string) => void;
  readonly onClose: () => void;
};

/** A window in which a mask is painted over the picture that it belongs to. */
export function MaskPainter({ named, hash, onPainted, onClose }: MaskPainterProps) {
  const { document, run } = useSession();
  const { graph } = document.getState().workflow;
  const picture = findMaskPicture(graph, named.output, run.getState().run?.nodes ?? {});
  return (
    <PainterWindow
      as="mask"
      title={`Paint ${named.label}`}
      description="Coloured where the edit may change the picture."
      hashes={[hash, picture]}
      load={() => loadMask(hash, picture)}
      {...{ onPainted, onClose }}
    >
      {(workshop) => <MaskWorkshop {...{ picture, ...workshop }} />}
    </PainterWindow>
  );
}
