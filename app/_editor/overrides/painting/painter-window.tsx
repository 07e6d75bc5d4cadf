import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { uploadPicture } from '#app/_api/upload-picture.ts';
import { Banner } from '#app/_ui/banner.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { useToast } from '#app/_ui/use-toast.ts';

/** What the tools in a painter's window are given. */
export type Workshop<Painted> = {
  readonly start: Painted;
  /** Whether something is painted that would be lost. */
  readonly onPainting: (isPainted: boolean) => void;
  readonly isKeeping: boolean;
  readonly onKeep: (encode: () => Promise<Blob>) => void;
};

type PainterWindowProps<Painted> = {
  readonly as: 'image' | 'mask';
  readonly title: string;
  readonly description: string;
  /** By which what it begins with is known. */
  readonly hashes: readonly (string | null)[];
  /** @throws Error with a sentence for a person */
  readonly load: () => Promise<Painted>;
  readonly onPainted: (hash: string) => void;
  readonly onClose: () => void;
  readonly children: (workshop: Workshop<Painted>) => ReactNode;
};

/** A window in which a picture or a mask is painted; what is kept goes the way of a file of one's own. */
export function PainterWindow<Painted>(props: PainterWindowProps<Painted>) {
  const { as, title, description, hashes, load, onPainted, onClose, children } = props;
  const toast = useToast();
  const [isPainted, setPainted] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['painting', as, ...hashes],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const keep = useMutation({
    mutationFn: async (encode: () => Promise<Blob>) => uploadPicture(await encode(), as),
    onSuccess: ({ hash }) => onPainted(hash),
    onError: ({ message }) => toast({ title: message, tone: 'failed' }),
  });
  const workshop = { onPainting: setPainted, isKeeping: keep.isPending, onKeep: keep.mutate };
  return (
    <Dialog
      {...{ title, description }}
      size="full"
      open
      onOpenChange={() => {
        if (keep.isPending) return;
        if (isPainted) setLeaving(!isLeaving);
        else onClose();
      }}
      notice={
        isLeaving &&
        !keep.isPending && (
          <Banner label="Not kept yet" tone="danger" text="What you painted is not kept yet.">
            <Button size="small" onClick={() => setLeaving(false)}>
              Go on painting
            </Button>
            <Button size="small" variant="danger" onClick={onClose}>
              Discard it
            </Button>
          </Banner>
        )
      }
    >
      {error ? <ErrorNote title={error.message} /> : null}
      {data ? <div inert={keep.isPending}>{children({ start: data, ...workshop })}</div> : null}
      {data || error ? null : <Skeleton label="Reading the pixels" className="h-80 w-full" />}
    </Dialog>
  );
}
