import { useMutation, useQuery } from '@tanstack/react-query';
import { uploadPicture } from '#app/_api/upload-picture.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import type { NamedOutput } from '../use-override.ts';
import { encodeMask } from './encode-mask.ts';
import { findMaskPicture } from './find-mask-picture.ts';
import { loadMask } from './load-mask.ts';
import type { MaskPixels } from './mask-pixels.ts';
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
  const toast = useToast();
  const { graph } = document.getState().workflow;
  const picture = findMaskPicture(graph, named.output, run.getState().run?.nodes ?? {});
  const { data, error } = useQuery({
    queryKey: ['mask', hash, picture],
    queryFn: () => loadMask(hash, picture),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const keep = useMutation({
    mutationFn: async (mask: MaskPixels) => uploadPicture(await encodeMask(mask), 'mask'),
    onSuccess: (kept) => onPainted(kept.hash),
    onError: ({ message }) => toast({ title: message, tone: 'failed' }),
  });
  return (
    <Dialog
      title={`Paint ${named.label}`}
      description="Coloured where the edit may change the picture."
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      {error ? <ErrorNote title={error.message} /> : null}
      {data ? (
        <MaskWorkshop
          {...{ picture, start: data, isKeeping: keep.isPending }}
          onKeep={(mask) => keep.mutate(mask)}
        />
      ) : error ? null : (
        <Skeleton label="Reading the mask" className="h-80 w-full" />
      )}
    </Dialog>
  );
}
